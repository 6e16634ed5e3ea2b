/// A link or image of a document.
public struct DocumentLink: Sendable, Hashable {
  /// As written.
  public let address: String
  /// The source bytes of its words, between the square brackets; they may be none.
  public let words: Range<Int>

  public init(address: String, words: Range<Int>) {
    self.address = address
    self.words = words
  }
}
