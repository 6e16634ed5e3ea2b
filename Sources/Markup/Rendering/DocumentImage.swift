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

extension DocumentImage {
  /// Whether words say no more than that there is a picture: "Image", "alt text", or nothing at all.
  public static func saysNothing(_ words: String) -> Bool {
    let bare = words.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return bare.isEmpty || placeholders.contains { $0.utf8.elementsEqual(bare) }
  }

  /// What editors put there, without spaces.
  private static let placeholders = [
    "image", "img", "picture", "screenshot", "alttext", "altimage", "image.png", "image.jpg",
    "screenshot.png", "untitled", "null",
  ]
}
