import Markup

/// Reads what share of users, customers, requests or service was affected, and leaves percentages
/// of anything else alone.
struct AffectedShareExtractor {
  private let view: DocumentView
  private var candidates: [Candidate<AffectedShare>] = []
  private(set) var rejected: [RejectedCandidate] = []

  static func extract(
    _ view: DocumentView
  ) -> (claim: Claim<AffectedShare>?, rejected: [RejectedCandidate]) {
    var extractor = AffectedShareExtractor(view: view)
    for index in view.passages.indices { extractor.read(index) }
    let best = extractor.candidates.heaviest()
    let losers = extractor.candidates.filter { $0.value.percent != best?.value.percent }.map {
      RejectedCandidate(
        field: "affected_percent", value: Minutes.text($0.value.percent), range: $0.evidence.range,
        reason: "said in a place or with words that weigh less")
    }
    return (best.map { Claim($0.value, $0.evidence) }, extractor.rejected + losers)
  }

  /// The passages that hold what a label on another line announces.
  private let values: Set<Int>

  private init(view: DocumentView) {
    self.view = view
    values = Set(view.fields(.affected).map(\.passage))
  }

  private mutating func read(_ index: Int) {
    let passage = view.passages[index]
    guard let base = weight(of: passage.role) else { return }
    let isField =
      isField(passage) || isFieldRow(passage)
      || passage.form != .row && values.contains(index)
    // What stands behind the value of such a row is its threshold.
    if isField, passage.form == .row, passage.cells.count > 2 {
      return read(passage.cells[1], base: base, isField: true)
    }
    passage.forEachText { text in read(text, base: base, isField: isField) }
  }

  private mutating func read(_ text: TokenText, base: Int, isField: Bool) {
    for sentence in Sentences(text, 0..<text.count) {
      readShares(text, sentence, base: base, isField: isField)
      readTotals(text, sentence, base: base)
      readPartOfWhole(text, sentence, base: base)
    }
  }

  private func isField(_ passage: Passage) -> Bool {
    guard let tokens = passage.label else { return false }
    return FieldLabel.match(passage.text, tokens) == .affected || saysShareAlone(passage)
  }

  /// "Impact: 40%", and nothing else.
  private func saysShareAlone(_ passage: Passage) -> Bool {
    let content = passage.contentTokens.drop { passage.text.tokens[$0].kind == .mark }
    guard passage.role == .impact, let first = content.first,
      let (_, end) = ShareRecogniser.match(passage.text, at: first)
    else { return false }
    return (end..<max(end, passage.text.count)).allSatisfy {
      passage.text.tokens[$0].kind == .mark
    }
  }

  /// "Affected users | 60 %" in a table of key and value.
  private func isFieldRow(_ passage: Passage) -> Bool {
    guard passage.form == .row, passage.cells.count > 1 else { return false }
    return FieldLabel.match(passage.cells[0], 0..<passage.cells[0].count) == .affected
      || ShareMeasure.namesAffected(passage.cells[0])
      || passage.cells.count == 2
        && ShareMeasure.namesThoseHit(passage.cells[0])
  }

  private func weight(of role: SectionRole) -> Int? {
    switch role {
    case .summary, .impact: 60
    case .lead: 50
    case .detection, .rootCause: 24
    case .timeline, .resolution: 12
    case .lessons, .factors, .other: 8
    case .actions, .retold: nil
    }
  }

  // MARK: Shares in numbers

  private mutating func readShares(
    _ text: TokenText, _ sentence: Range<Int>, base: Int, isField: Bool
  ) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard text.tokens[index].isNumber(or: [.number, .half]),
        let (share, next) = ShareRecogniser.match(text, at: index)
      else {
        index += 1
        continue
      }
      judge(share, text, index..<next, sentence, base: base, isField: isField)
      index = max(next, index + 1)
    }
  }

  private mutating func judge(
    _ share: ShareValue, _ text: TokenText, _ tokens: Range<Int>, _ sentence: Range<Int>,
    base: Int, isField: Bool
  ) {
    guard candidates.count < Most.candidates, rejected.count < Most.candidates else { return }
    guard share.percent <= 100 else {
      return reject(share, text, tokens, "over 100 per cent")
    }
    let measure = ShareJudge(text, tokens, in: sentence).measure
    let share = ShareMeasure.stated(text, behind: tokens, share) ?? share
    switch measure {
    case .affected
    where base < 50 && !isField && !ShareLexicon.isFailing(text, 0..<min(text.count, 200)):
      reject(share, text, tokens, "nothing says that they were hit")
    case .affected(let scope, let strength):
      candidates.append(
        Candidate(
          value: AffectedShare(percent: share.percent, scope: scope),
          evidence: view.evidence(
            text, tokens, base >= 50 ? .summaryStatement : .statement,
            base >= 50 ? .high : .medium),
          weight: base + strength + (isField ? 30 : 0)))
    case .other(let reason):
      if isField, tokens.lowerBound <= sentence.lowerBound + 8 {
        candidates.append(
          Candidate(
            value: AffectedShare(percent: share.percent, scope: nil),
            evidence: view.evidence(text, tokens, .labelledField, .high), weight: base + 40))
      } else {
        reject(share, text, tokens, reason)
      }
    }
  }

  private mutating func reject(
    _ share: ShareValue, _ text: TokenText, _ tokens: Range<Int>, _ reason: String
  ) {
    rejected.append(
      RejectedCandidate(
        field: "affected_percent", value: Minutes.text(share.percent),
        range: text.sourceRange(tokens), reason: reason))
  }

  /// "Of about 40,000 fans in the queue, 36,000 saw only an error."
  private mutating func readPartOfWhole(_ text: TokenText, _ sentence: Range<Int>, base: Int) {
    guard base >= 50, candidates.count < Most.candidates,
      let found = PartOfWhole.find(text, sentence),
      ShareLexicon.isFailing(text, found.tokens.upperBound..<sentence.upperBound)
    else { return }
    candidates.append(
      Candidate(
        value: AffectedShare(percent: found.percent, scope: found.scope),
        evidence: view.evidence(text, found.tokens, .summaryStatement, .medium), weight: base + 6))
  }

  // MARK: Everybody

  private mutating func readTotals(_ text: TokenText, _ sentence: Range<Int>, base: Int) {
    guard base >= 50 || base == 12 else { return }
    for index in sentence where text.tokens[index].kind == .word {
      // Outside summary and impact, only what says that all of it is down.
      guard base >= 50 || text.isWord(index, "all"),
        let (scope, count) = Everybody.allDown(text, at: index)
          ?? (base >= 50 ? Everybody.total(text, at: index) : nil),
        Everybody.isMeant(text, index..<index + count, in: sentence)
      else { continue }
      candidates.append(
        Candidate(
          value: AffectedShare(percent: 100, scope: scope),
          evidence: view.evidence(text, index..<index + count, .summaryStatement, .medium),
          weight: Everybody.isAtLast(text, index..<index + count) ? base + 24 : base - 8))
    }
  }
}
