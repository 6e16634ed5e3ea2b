import Markup

extension CheckRule {
  /// A picture has words for those who cannot see it.
  static let missingAltText = CheckRule(
    id: .missingAltText, severity: .warning,
    summary: "a picture without words for those who cannot see it"
  ) { document in
    document.images.compactMap { image in
      guard let problem = problem(image) else { return nil }
      return Diagnostic(
        .warning, .missingAltText, problem, in: document.source, at: image.place,
        help:
          "say in the square brackets what the picture shows: ![Error rate from 14:00 to 15:00](…)")
    }
  }

  private static func problem(_ image: DocumentImage) -> String? {
    // An empty `alt` says on purpose that there is nothing to say.
    guard let words = image.alternative else { return "this picture has no alternative text" }
    let bare = words.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard placeholders.contains(where: { $0.utf8.elementsEqual(bare) }) else { return nil }
    return "the alternative text of this picture says nothing about it"
  }

  /// What editors put there, without spaces.
  private static let placeholders = [
    "image", "img", "picture", "screenshot", "alttext", "altimage", "image.png", "image.jpg",
    "screenshot.png", "untitled", "null",
  ]
}
