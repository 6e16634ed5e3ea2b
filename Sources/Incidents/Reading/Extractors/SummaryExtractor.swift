/// The sentences that tell what happened: the first paragraph of the summary.
enum SummaryExtractor {
  /// The longest summary in bytes; it ends with a sentence.
  private static let limit = 400

  static func extract(_ view: DocumentView) -> Claim<String>? {
    // What sums up behind the course may be of the repair or of the lessons.
    let course = view.indices([.timeline, .rootCause, .resolution]).first ?? view.passages.count
    let summary = view.indices([.summary])
    let places =
      summary.filter { $0 < course } + view.indices([.lead]) + view.indices([.impact])
      + summary.filter { $0 > course }
    if let claim = places.lazy.compactMap({ claim(view, $0, .high) }).first { return claim }
    // Headings of its own: what it tells first.
    for index in view.passages.indices where isStory(view.passages[index]) {
      if let claim = claim(view, index, .medium) { return claim }
    }
    return view.indices([.rootCause]).lazy.compactMap { claim(view, $0, .medium) }.first
  }

  private static func claim(
    _ view: DocumentView, _ index: Int, _ confidence: Confidence
  ) -> Claim<String>? {
    let passage = view.passages[index]
    guard !passage.isOpener, passage.form != .row, !passage.isHeading || namesSection(passage)
    else { return nil }
    // An entry of a timeline without a heading sums nothing up.
    if let span = view.spans[index].first, span.tokens.lowerBound == 0,
      passage.form == .item || span.first.date == nil
    {
      return nil
    }
    if let label = passage.label, FieldLabel.match(passage.text, label) != nil { return nil }
    let said = isSentence(passage) ? 0..<passage.text.count : passage.contentTokens
    guard wordCount(view, index, said) >= 8, isTold(passage, said) else { return nil }
    let tokens = withinLimit(passage.text, said)
    let evidence = view.evidence(passage.text, tokens, .firstParagraph, confidence)
    return Claim(evidence.text, evidence)
  }

  /// How many words stand there, dates and times and the parts of a host's name not counted.
  private static func wordCount(_ view: DocumentView, _ index: Int, _ tokens: Range<Int>) -> Int {
    let text = view.passages[index].text
    var moments = view.spans[index][...]
    return tokens.count { place in
      moments = moments.drop { $0.tokens.upperBound <= place }
      return text.tokens[place].kind == .word
        && (place == tokens.lowerBound || text.tokens[place].spaceBefore)
        && moments.first?.tokens.contains(place) != true
    }
  }

  /// What stands above all sections may be a second title, which tells nothing.
  private static func isTold(_ passage: Passage, _ tokens: Range<Int>) -> Bool {
    guard passage.role == .lead, let last = tokens.last, passage.text.tokens[last].kind == .word
    else { return true }
    return tokens.contains { verbs.contains(passage.text.word($0)) }
      || Sentences(passage.text, tokens).dropFirst().first { _ in true } != nil
  }

  private static func isStory(_ passage: Passage) -> Bool {
    passage.form == .line && (passage.label == nil || isSentence(passage))
      && ![.timeline, .actions, .retold].contains(passage.role)
  }

  /// "It was deployed by hand and incompletely: …", "Lost for good: what nobody had copied", which only look
  /// as if they had a label.
  private static func isSentence(_ passage: Passage) -> Bool {
    guard let label = passage.label else { return false }
    if label.contains(where: { verbs.contains(passage.text.word($0)) }) { return true }
    guard let first = passage.text[safe: passage.content], first.kind == .word,
      !namesSection(passage)
    else { return false }
    return passage.text.plain.bytes[first.range.lowerBound].isASCIILowercase
  }

  private static let verbs: WordSet = ["was", "were", "is", "are", "had", "has", "could", "did"]

  /// "# Summary: the disk was full", but not the title "# Acme: the day of the disk".
  private static func namesSection(_ passage: Passage) -> Bool {
    guard let label = passage.label, passage.content > 0 else { return false }
    return RoleMatcher.role(ofPlain: passage.text, label) != nil
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
