/// Shortens texts that would fill a page.
enum Clipping {
  /// At most so many characters, cut at a word where that is near, with an ellipsis.
  static func clipped(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    if let clipped = clippedASCII(text, limit) { return clipped }
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let head = text.prefix(limit - 1)
    guard let space = head.lastIndex(of: " "),
      head.distance(from: space, to: head.endIndex) < limit / 4
    else { return head + "…" }
    return head[..<space] + "…"
  }

  /// The same for a text that begins with nothing but ASCII, where bytes are characters; `nil` for
  /// any other.
  private static func clippedASCII(_ text: String, _ limit: Int) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard limit > 0, bytes.count > limit,
        bytes[...limit].allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\r") })
      else { return nil }
      let head = bytes[..<(limit - 1)]
      var end = head.endIndex
      if let space = head.lastIndex(of: 0x20), head.endIndex - space < limit / 4 { end = space }
      return String(decoding: head[..<end], as: UTF8.self) + "…"
    }
  }
}
