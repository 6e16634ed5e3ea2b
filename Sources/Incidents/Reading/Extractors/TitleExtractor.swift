import Markup

/// Finds the line that names the document.
struct TitleExtractor {
  private let view: DocumentView

  /// - Returns: the title, and the source line that it stands on where that line is the title alone.
  static func extract(_ view: DocumentView) -> (claim: Claim<String>, line: Int?) {
    TitleExtractor(view: view).find()
  }

  private func find() -> (Claim<String>, Int?) {
    if let field = view.fields(.title).first {
      return (claim(field.text, field.tokens, .labelledField, .high), nil)
    }
    var named = candidates()
    // A line above the title says who wrote it or what it is filed under.
    if let heading = named.first(where: { view.passages[$0.passage].form == .heading(level: 1) }),
      let first = named.first, view.passages[first.passage].form == .line
    {
      named = [heading] + named
    }
    if let best = named.first(where: { !$0.isGeneric }) ?? named.first {
      let passage = view.passages[best.passage]
      return (
        claim(passage.text, best.tokens, best.rule, best.isGeneric ? .medium : .high),
        passage.lines.lowerBound
      )
    }
    return (sentence() ?? fileName(), nil)
  }

  private func claim(
    _ text: TokenText, _ tokens: Range<Int>, _ rule: ReadingRule, _ confidence: Confidence
  ) -> Claim<String> {
    let evidence = view.evidence(text, tokens, rule, confidence)
    return Claim(evidence.text, evidence)
  }

  private struct Named {
    let passage: Int
    let tokens: Range<Int>
    let isGeneric: Bool
    let rule: ReadingRule
  }

  /// Headings and heading-like lines near the top that are not sections of the report.
  private func candidates() -> [Named] {
    var found: [Named] = []
    var prose = 0
    for (index, passage) in view.passages.prefix(12).enumerated() {
      guard prose < 3 else { break }
      let looks =
        passage.isHeading || isTitleLine(passage, first: found.isEmpty && prose == 0)
        || index <= 4 && found.contains(where: \.isGeneric) && namesIncident(passage)
      // "# Retrospective: the cold kettle"
      let names = index == 0 && passage.isHeading && passage.hasContent
      guard looks, names || passage.label == nil || !startsSection(passage) else {
        if passage.form == .line { prose += 1 }
        // A section has begun: only its generic title is left to take.
        if !found.isEmpty, passage.role != .lead { break }
        continue
      }
      if namesSection(passage) {
        // What stands below a section's heading is a part of the section.
        if case .heading(let level) = passage.form, level > 1,
          found.contains(where: { view.passages[$0.passage].isHeading })
        {
          break
        }
        continue
      }
      guard passage.role == .lead || passage.isHeading else { continue }
      let tokens = trimmed(passage.text)
      guard tokens.contains(where: { passage.text.tokens[$0].kind == .word }) else { continue }
      found.append(
        Named(
          passage: index, tokens: tokens, isGeneric: isGeneric(passage.text, tokens),
          rule: passage.isHeading ? .firstHeading : index == 0 ? .documentTitle : .firstLine))
    }
    return found
  }

  /// A bold line, a line of capitals, or a short first line without a full stop.
  private func isTitleLine(_ passage: Passage, first: Bool) -> Bool {
    guard passage.form == .line, passage.text.plain.count <= 120 else { return false }
    if passage.text.plain.isAllBold || HeadingShape.isCapitals(passage.text.plain) { return true }
    let last = passage.text.plain.bytes.last
    let ends = last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: ",")
    let isAddress = passage.text[safe: 0]?.isWord("https") == true
    guard first, !ends, !isAddress else { return false }
    return passage.text.tokens.count { $0.kind == .word } >= 2
      || passage.text.isWord(0, "postmortem")
  }

  /// Below a line that says no more than "Postmortem": a short line that names the incident.
  private func namesIncident(_ passage: Passage) -> Bool {
    guard passage.form == .line, passage.text.plain.count <= 80, passage.role == .lead,
      passage.text.plain.bytes.last != UInt8(ascii: "."),
      !passage.text.tokens.contains(where: { $0.kind == .number }), passage.text.count <= 12,
      !["this", "the", "on", "by", "following"].contains(passage.text.word(0))
    else { return false }
    return Self.incidentWords.occurs(in: passage.text, 0..<passage.text.count)
  }

  private static let incidentWords = PhraseTable<Bool>([
    "postmortem", "post mortem", "outage", "incident", "downtime", "failure",
  ])

  private func startsSection(_ passage: Passage) -> Bool {
    guard let label = passage.label else { return false }
    return RoleMatcher.role(ofPlain: passage.text, label) != nil
      || FieldLabel.match(passage.text, label) != nil
  }

  private func namesSection(_ passage: Passage) -> Bool {
    // A heading whose text says more than a name is a paragraph that was marked as one.
    if passage.role != .lead, passage.text.plain.count > 120 { return true }
    if passage.role == .timeline || passage.role == .actions { return true }
    return RoleMatcher.role(ofPlain: passage.text, 0..<passage.text.count) != nil
  }

  /// Emoji and marks at the ends are no part of the name.
  private func trimmed(_ text: TokenText) -> Range<Int> {
    var low = 0
    var high = text.count
    while low < high, text.tokens[low].kind == .mark, !text.isMark(low, "\""),
      !text.isMark(low, "("), !text.isMark(low, "[")
    {
      low += 1
    }
    while high > low, let last = text[safe: high - 1], last.kind == .mark,
      last.value == 0
        || last.isMark(":") || last.isMark("*") || last.isMark("-")
    {
      high -= 1
    }
    return low..<high
  }

  private static let generic: WordSet = [
    "postmortem", "post", "mortem", "incident", "report", "my", "first", "a", "the", "project",
    "outage", "x", "web", "stack", "summary", "issue", "humor", "readme", "an", "of",
  ]

  private func isGeneric(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { index in
      let token = text.tokens[index]
      return token.kind != .word || Self.generic.contains(token.word)
    }
  }

  // MARK: Without a title

  /// The first sentence of the summary, cut at a word.
  private func sentence() -> Claim<String>? {
    for index in view.indices([.summary, .impact, .lead, .rootCause]) {
      let passage = view.passages[index]
      guard !passage.isOpener, passage.hasContent,
        passage.label.map({
          FieldLabel.match(passage.text, $0) == nil
        }) ?? true
      else { continue }
      guard let first = Sentences(passage.text, passage.contentTokens).first(where: { _ in true }),
        first.count >= 4
      else { continue }
      let cut = shortened(passage.text, first)
      let evidence = view.evidence(passage.text, cut, .firstParagraph, .low)
      let isWhole = cut.upperBound == first.upperBound
      return Claim(evidence.text + (isWhole ? "" : " …"), evidence)
    }
    return nil
  }

  private func shortened(_ text: TokenText, _ sentence: Range<Int>) -> Range<Int> {
    var high = sentence.upperBound
    let start = text.tokens[sentence.lowerBound].range.lowerBound
    while high > sentence.lowerBound + 1, text.tokens[high - 1].range.upperBound - start > 80 {
      high -= 1
    }
    while high > sentence.lowerBound + 1, text.tokens[high - 1].kind == .mark { high -= 1 }
    return sentence.lowerBound..<high
  }

  private func fileName() -> Claim<String> {
    let name = view.source.path.split(separator: "/").last.map(String.init) ?? view.source.path
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let evidence = Evidence(range: 0..<0, text: name, rule: .fileName, confidence: .low)
    return Claim(stem, evidence)
  }
}
