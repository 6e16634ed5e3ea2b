/// Finds the lines that say where links lead: `[name]: address`.
public enum LinkDefinitions {
  /// Indices of lines, from 0; code is left out.
  public static func lines(of source: SourceFile, in body: Range<Int>) -> [Int] {
    var fence = LineFence()
    return source.lines(of: body).filter { index in
      let line = source.bytes[source.range(ofLine: index)]
      let wasOpen = fence.isOpen
      fence.read(line)
      return !wasOpen && !fence.isOpen && isDefinition(line)
    }
  }

  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex <= 3, text.first == UInt8(ascii: "["),
      let close = text.firstIndex(of: UInt8(ascii: "]")), close > text.startIndex + 1,
      text[text.index(after: close)...].first == UInt8(ascii: ":")
    else { return false }
    return text[(close + 2)...].contains { $0 > 0x20 }
  }
}
