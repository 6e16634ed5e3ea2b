/// Keeps quotes and lists to a depth that a parser can bear: cmark looks at every one that is open
/// again for each line, also for a blank one.
enum NestingBound {
  /// Bytes of a line that may stand for what it is nested in.
  static let most = 400

  /// Where the marks of quotes and lists at the beginning of a line get too many; `nil` for nearly
  /// every line.
  static func end(of line: ArraySlice<UInt8>) -> Int? {
    guard line.count > most else { return nil }
    var at = line.startIndex
    while at < line.endIndex {
      if line[at] <= 0x20 {
        at += 1
        continue
      }
      guard let length = mark(line[at...]) else { return nil }
      if at - line.startIndex > most { return isRule(line) ? nil : at }
      at += length
    }
    return nil
  }

  /// The length of the mark of a quote or of an item that a text begins with.
  private static func mark(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: ">") { return 1 }
    let digits = text.prefix(10).prefix { $0.isASCIIDigit }.count
    let sign = text.startIndex + digits
    guard sign < text.endIndex, sign + 1 == text.endIndex || text[sign + 1] <= 0x20 else {
      return nil
    }
    switch text[sign] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return digits == 0 ? 1 : nil
    case UInt8(ascii: "."), UInt8(ascii: ")"): return digits == 0 ? nil : digits + 1
    default: return nil
    }
  }

  /// `- - -`, however long, is a line across the page.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 > 0x20 }) else { return false }
    return line.allSatisfy { $0 <= 0x20 || $0 == first }
      && (first == UInt8(ascii: "-") || first == UInt8(ascii: "*"))
  }
}
