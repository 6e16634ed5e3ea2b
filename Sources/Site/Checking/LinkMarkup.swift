import Markup

/// Tells documents that have nothing but text and links to elsewhere, whose links need not be followed.
enum LinkMarkup {
  /// Whether a stretch of a text may hold a picture, raw HTML, or a link to something else than the web.
  /// A `true` may be wrong, a `false` is not.
  static func mayStand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    let bracket = UInt8(ascii: "]")
    let less = UInt8(ascii: "<")
    let bang = UInt8(ascii: "!")
    while let found = bytes.firstOffset(
      ofAny: (bracket, less, bang, bang), in: at..<range.upperBound)
    {
      at = found + 1
      guard at < range.upperBound else { return false }
      let next = bytes[at]
      switch bytes[found] {
      case bang: if next == UInt8(ascii: "[") { return true }
      case less: if next | 0x20 >= 0x61, next | 0x20 <= 0x7A { return true }
      default:
        if next == UInt8(ascii: ":") { return true }
        if next == UInt8(ascii: "("), !leadsToWeb(bytes, at + 1) { return true }
      }
    }
    return false
  }

  private static func leadsToWeb(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let scheme = bytes[min(offset, bytes.count)...].prefix(8)
    return scheme.starts(with: "https://".utf8) || scheme.starts(with: "http://".utf8)
  }
}
