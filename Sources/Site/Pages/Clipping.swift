/// Shortens texts that would fill a page.
enum Clipping {
  /// At most so many characters, cut at a word where that is near, with an ellipsis.
  static func clipped(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit, text.count > limit else { return text }
    let head = text.prefix(limit - 1)
    guard let space = head.lastIndex(of: " "),
      head.distance(from: space, to: head.endIndex) < limit / 4
    else { return head + "…" }
    return head[..<space] + "…"
  }
}
