/// How large a picture is, in the pixels of a style sheet.
public struct PixelSize: Sendable, Hashable {
  public let width: Int
  public let height: Int

  /// More than any picture has; a header that says so is broken or hostile.
  public static let limit = 65_535

  /// `nil` unless both sides lie in 1…``limit``.
  public init?(width: Int, height: Int) {
    guard (1...Self.limit).contains(width), (1...Self.limit).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// The size to write where a document asks for one side, both or none: the other follows, so that
  /// the room that a browser keeps has the shape of the picture.
  func scaled(width asked: Int?, height askedHeight: Int?) -> (width: Int, height: Int) {
    switch (asked, askedHeight) {
    case (let width?, let height?): (width, height)
    case (let width?, nil): (width, Self.share(height, of: width, to: self.width))
    case (nil, let height?): (Self.share(width, of: height, to: self.height), height)
    case (nil, nil): (width, height)
    }
  }

  /// `other * asked / whole`, rounded.
  private static func share(_ other: Int, of asked: Int, to whole: Int) -> Int {
    min(limit, max(1, (asked * other + whole / 2) / whole))
  }
}
