/// What stands for the end of a cell in a table of HTML, whose words would else run together.
enum HTMLCellEnd {
  /// - Parameters:
  ///   - name: of the closing tag, up to its bracket.
  ///   - line: in which the tag stands.
  /// - Returns: `: ` between a heading and its value, ` · ` between other cells; nothing elsewhere.
  static func mark(_ bytes: [UInt8], _ name: Range<Int>, line: Range<Int>) -> [UInt8] {
    guard name.count == 2, bytes[name.lowerBound] | 0x20 == UInt8(ascii: "t") else { return [] }
    let kind = bytes[name.lowerBound + 1] | 0x20
    guard kind == UInt8(ascii: "d") || kind == UInt8(ascii: "h"),
      let next = following(bytes, name.upperBound + 1..<max(name.upperBound + 1, line.upperBound))
    else { return [] }
    let isValue = kind == UInt8(ascii: "h") && next == UInt8(ascii: "d")
    return Array((isValue ? ": " : " · ").utf8)
  }

  /// `d` or `h`, where another cell begins behind white space.
  private static func following(_ bytes: [UInt8], _ rest: Range<Int>) -> UInt8? {
    guard let open = rest.first(where: { bytes[$0] > 0x20 }), open + 2 < rest.upperBound,
      bytes[open] == UInt8(ascii: "<"), bytes[open + 1] | 0x20 == UInt8(ascii: "t")
    else { return nil }
    let kind = bytes[open + 2] | 0x20
    return kind == UInt8(ascii: "d") || kind == UInt8(ascii: "h") ? kind : nil
  }
}
