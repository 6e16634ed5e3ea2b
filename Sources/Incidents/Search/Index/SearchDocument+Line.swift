/// What excerpts are taken from.
extension SearchDocument {
  /// The text on one line, without the title: a result shows that already.
  public var line: String { String(decoding: line(limit: Int.max), as: UTF8.self) }

  /// - Parameter limit: the bytes that are wanted; a little more comes of a longer text.
  func line(limit: Int) -> [UInt8] {
    SearchText.line(of: textWithoutTitle, limit: limit)
  }

  private var textWithoutTitle: Substring.UTF8View {
    let text = self.text.utf8[...]
    let title = self.title.utf8
    guard !title.isEmpty, text.starts(with: title) else { return text }
    let rest = text.dropFirst(title.count)
    return rest.first == UInt8(ascii: "\n") ? rest.dropFirst() : text
  }
}
