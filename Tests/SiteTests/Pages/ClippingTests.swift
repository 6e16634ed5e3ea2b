import Testing

@testable import Site

@Suite("Shortened texts")
struct ClippingTests {
  @Test(
    "Bytes and characters are cut in the same places",
    arguments: [
      "", "short", "exactly ten", "a rather long text that has several words in it",
      "averylongwordwithoutanyspacesatallinit", "some words and averylongwordthatgoesonandon",
      "line one\r\nline two\r\nline three", "caf\u{E9} au lait and more",
      "ends in a mark e\u{301}x",
      "123456789\u{301}0 and more", "12345678\u{301}90 and more", "日本語のとても長いタイトル",
    ], [1, 2, 8, 9, 10, 11, 12, 20, 40])
  func places(text: String, limit: Int) {
    #expect(Clipping.clipped(text, limit) == Self.byCharacters(text, limit))
  }

  private static func byCharacters(_ text: String, _ limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit - 1)
    guard let space = head.lastIndex(of: " "),
      head.distance(from: space, to: head.endIndex) < limit / 4
    else { return head + "…" }
    return head[..<space] + "…"
  }
}
