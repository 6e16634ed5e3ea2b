/// Words of a document that name another incident or link to it.
public struct Mention: Sendable, Hashable {
  /// The incident at the other end: whom the document mentions or, in `mentionedBy`, whose document
  /// mentions this one.
  public let id: String
  /// The bytes of the words in the file that mentions.
  public let range: Range<Int>
  /// The sentence that they stand in, without markup; empty for a link without words.
  public let quote: String

  public init(id: String, range: Range<Int>, quote: String) {
    self.id = id
    self.range = range
    self.quote = quote
  }
}
