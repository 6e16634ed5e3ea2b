/// A picture that a document shows or links to.
public struct DocumentImage: Sendable, Hashable {
  /// As written.
  public let address: String
  /// The words that stand for it; `nil` where there are none, empty where raw HTML says that there is
  /// nothing to say.
  public let alternative: String?
  /// Where its address stands in the file, or the line of its block where that was not found.
  public let place: Range<Int>

  public init(address: String, alternative: String?, place: Range<Int>) {
    self.address = address
    self.alternative = alternative
    self.place = place
  }
}
