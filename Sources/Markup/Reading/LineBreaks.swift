/// Finds `<br>`, `<br/>` and `<br />` in a line of text.
enum LineBreaks {
  static func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while let open = bytes.firstOffset(of: UInt8(ascii: "<"), in: at..<range.upperBound) {
      if let end = end(of: open, in: bytes, range.upperBound) { return open..<end }
      at = open + 1
    }
    return nil
  }

  private static func end(of open: Int, in bytes: [UInt8], _ limit: Int) -> Int? {
    guard open + 3 < limit, bytes[open + 1] | 0x20 == UInt8(ascii: "b"),
      bytes[open + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    var at = open + 3
    while at < limit, bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "/") { at += 1 }
    return at < limit && bytes[at] == UInt8(ascii: ">") ? at + 1 : nil
  }
}
