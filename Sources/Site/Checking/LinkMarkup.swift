import Markup

/// Tells documents that have nothing but text, pictures that are there and have words, and links that
/// certainly lead somewhere, which need not be parsed for them.
enum LinkMarkup {
  /// Whether a stretch of a text may hold raw HTML, another picture, or a link to something else than the
  /// web or a page of the site. A `true` may be wrong, a `false` is not: what stands in code and only
  /// looks like a link does no harm by leading somewhere.
  ///
  /// - Parameters:
  ///   - isPage: whether a relative path is that of a document with a page.
  ///   - isPicture: whether nothing is to be said of a picture with these words at a relative path.
  static func mayStand(
    in bytes: [UInt8], _ range: Range<Int>, isPage: (String) -> Bool,
    isPicture: (_ words: String, _ path: String) -> Bool
  ) -> Bool {
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
      case bang:
        guard next == UInt8(ascii: "[") else { continue }
        guard let (words, path, end) = plainPicture(bytes, at + 1..<range.upperBound),
          isPicture(words, path)
        else { return true }
        at = end
      case less: if next | 0x20 >= 0x61, next | 0x20 <= 0x7A { return true }
      default:
        if next == UInt8(ascii: ":") { return true }
        guard next == UInt8(ascii: "("), !leadsToWeb(bytes, at + 1) else { continue }
        guard let path = plainPath(bytes, at + 1..<range.upperBound), isPage(path) else {
          return true
        }
      }
    }
    return false
  }

  /// The words up to the next `]` and the path behind them, where neither can be read in another way.
  private static func plainPicture(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (words: String, path: String, end: Int)? {
    let words = bytes[range].prefix(longestWords).prefix { byte in
      byte >= 0x20 && !"[]\\`&<!*_".utf8.contains(byte)
    }
    let close = words.endIndex
    guard close + 1 < range.upperBound, bytes[close] == UInt8(ascii: "]"),
      bytes[close + 1] == UInt8(ascii: "("),
      let path = plainPath(bytes, close + 2..<range.upperBound)
    else { return nil }
    return (String(decoding: words, as: UTF8.self), path, close + 3 + path.utf8.count)
  }

  /// In bytes; longer ones are left to the parser.
  private static let longestWords = 200

  /// What stands before the next `)`, where it can be nothing but a path: without a scheme, a query, a
  /// fragment, a title, an escape.
  private static func plainPath(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    let path = bytes[range].prefix { $0.isWordByte || $0 == UInt8(ascii: "-") || isPathMark($0) }
    guard !path.isEmpty, path.endIndex < range.upperBound,
      bytes[path.endIndex] == UInt8(ascii: ")"), path.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return String(decoding: path, as: UTF8.self)
  }

  private static func isPathMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static func leadsToWeb(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let scheme = bytes[min(offset, bytes.count)...].prefix(8)
    return scheme.starts(with: "https://".utf8) || scheme.starts(with: "http://".utf8)
  }
}
