/// Cuts texts that would not fit.
enum Shortened {
  /// The text where it is short enough, else as many of its words as fit, and an ellipsis. Counts
  /// bytes and never cuts a character.
  static func text(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: limit)
    if let space = text.utf8[..<end].lastIndex(of: 0x20),
      text.utf8.distance(from: text.startIndex, to: space) > limit / 2
    {
      end = space
    }
    while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end]) + " …"
  }
}
