/// The sentences that tell what happened: the first paragraph of the summary.
enum SummaryExtractor {
  /// The longest summary in bytes; it ends with a sentence.
  private static let limit = 400

  static func extract(_ view: DocumentView) -> Claim<String>? {
    for roles: RoleSet in [[.summary], [.lead], [.impact], [.rootCause]] {
      for index in view.indices(roles) {
        if let claim = claim(view, index) { return claim }
      }
    }
    return nil
  }

  private static func claim(_ view: DocumentView, _ index: Int) -> Claim<String>? {
    let passage = view.passages[index]
    guard !passage.isOpener, !passage.isHeading || passage.content > 0, passage.form != .row else {
      return nil
    }
    // An entry of a timeline without a heading sums nothing up.
    if let span = view.spans[index].first, span.tokens.lowerBound == 0,
      passage.form == .item || span.first.date == nil
    {
      return nil
    }
    if let label = passage.label, FieldLabel.match(passage.text, label) != nil { return nil }
    let words = passage.contentTokens.count { passage.text.tokens[$0].kind == .word }
    guard words >= 8 else { return nil }
    let tokens = withinLimit(passage.text, passage.contentTokens)
    let evidence = view.evidence(passage.text, tokens, .firstParagraph, .high)
    return Claim(evidence.text, evidence)
  }

  private static func withinLimit(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    let sentences = Array(Sentences(text, tokens))
    let start = text.tokens[tokens.lowerBound].range.lowerBound
    var end = sentences.first?.upperBound ?? tokens.upperBound
    for sentence in sentences.dropFirst() {
      guard text.tokens[sentence.upperBound - 1].range.upperBound - start <= limit else { break }
      end = sentence.upperBound
    }
    return tokens.lowerBound..<end
  }
}
