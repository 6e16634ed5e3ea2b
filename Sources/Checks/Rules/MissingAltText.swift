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
    guard let words = image.alternative else { return "this picture has no alternative text" }
    // An empty `alt` says on purpose that there is nothing to say.
    guard !words.isEmpty, DocumentImage.saysNothing(words) else { return nil }
    return "the alternative text of this picture says nothing about it"
  }
}
