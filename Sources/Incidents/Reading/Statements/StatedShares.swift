import Markup

/// Finds shares that are said of somebody without reserve: "80 % of users were affected", "affecting 80 %
/// of users", "Users affected: 80 %".
///
/// What is said of a part, of a stage of the recovery or roughly is left out: two such shares may differ
/// and both be right.
struct StatedShares {
  private let view: DocumentView
  private var found: [StatedShare] = []

  static func find(_ view: DocumentView) -> [StatedShare] {
    var shares = StatedShares(view: view)
    for passage in view.passages {
      switch passage.role {
      case .lead, .summary, .impact, .detection, .rootCause, .resolution, .other:
        passage.forEachText { text in
          if shares.hasShare(text) { shares.read(text, passage) }
        }
      case .timeline, .factors, .lessons, .actions, .retold: continue
      }
    }
    return shares.found
  }

  private init(view: DocumentView) { self.view = view }

  private func hasShare(_ text: TokenText) -> Bool {
    text.tokens.contains { $0.isMark("%") || $0.isWord("percent") }
  }

  private mutating func read(_ text: TokenText, _ passage: Passage) {
    for sentence in Sentences(text, 0..<text.count) {
      guard let share = onlyShare(text, sentence), !isReserved(text, sentence),
        share.value.percent <= 100,
        let (subject, predicate) = labelled(text, passage, share.tokens)
          ?? told(text, share.tokens, sentence) ?? suffered(text, share.tokens, sentence),
        !subject.isEmpty
      else { continue }
      found.append(
        StatedShare(
          percent: share.value.percent, subject: subject, predicate: predicate,
          range: text.sourceRange(share.tokens)))
    }
  }

  /// The share of a sentence that names one alone, and no time.
  private func onlyShare(
    _ text: TokenText, _ sentence: Range<Int>
  ) -> (value: ShareValue, tokens: Range<Int>)? {
    var only: (ShareValue, Range<Int>)?
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard text.tokens[index].isNumber(or: [.number, .half]),
        let (share, next) = ShareRecogniser.match(text, at: index)
      else {
        if view.moments.moment(text, at: index)?.clock != nil { return nil }
        index += 1
        continue
      }
      guard only == nil, !isRange(text, index..<next) else { return nil }
      only = (share, index..<next)
      index = max(next, index + 1)
    }
    return only
  }

  private func isRange(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    tokens.count { text.isNumber($0) && !text.isMark($0 - 1, ".") } > 1
  }

  private static let reserves = PhraseTable<Bool>([
    "up to", "at least", "at most", "at peak", "at its peak", "at the peak", "peak", "peaked",
    "initially", "at first", "first", "later", "eventually", "still", "remaining", "another",
    "additional", "other", "until", "after", "before", "by", "then", "over", "under", "more than",
    "less than", "nearly", "almost", "some", "between", "about", "approximately", "around",
    "roughly",
    "estimated", "maximum", "minimum", "average", "at one point", "at times", "when", "while",
    "during", "if", "would", "may", "might", "recovered", "restored", "dropped", "rose", "fell",
    "no longer",
    "climbed", "only", "in total", "target", "goal",
  ])

  /// "Up to 80 %", "initially 80 %": another share may be right as well.
  private func isReserved(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    Self.reserves.occurs(in: text, sentence)
  }

  // MARK: Who, and what happened to them

  /// "Users affected: 80 %"
  private func labelled(
    _ text: TokenText, _ passage: Passage, _ tokens: Range<Int>
  ) -> (subject: String, predicate: String)? {
    guard passage.form != .row, let label = passage.label, label.upperBound <= tokens.lowerBound,
      FieldLabel.match(text, label) == .affected,
      tokens.lowerBound - label.upperBound <= 2, tokens.upperBound >= text.count - 1
    else { return nil }
    let words = label.filter {
      text.tokens[$0].kind == .word && !Self.labelWords.contains(text.word($0))
    }
    return (words.map { lower(text, $0..<$0 + 1) }.joined(separator: " "), "affected")
  }

  private static let labelWords: WordSet = [
    "affected", "impacted", "impact", "percentage", "percent", "of", "scope", "the",
  ]

  /// "80 % of users were affected", "80 % of requests failed"
  private func told(
    _ text: TokenText, _ tokens: Range<Int>, _ sentence: Range<Int>
  ) -> (subject: String, predicate: String)? {
    guard text.isWord(tokens.upperBound, "of"), isStart(text, tokens.lowerBound, sentence) else {
      return nil
    }
    let limit = min(sentence.upperBound, tokens.upperBound + 9)
    guard
      let verb = (tokens.upperBound + 1..<max(tokens.upperBound + 1, limit)).first(where: {
        Self.verbs.contains(text.word($0))
      })
    else { return nil }
    let said = verb..<min(sentence.upperBound, verb + 4)
    let isPlain = said.contains { Self.plain.contains(text.word($0)) }
    return (
      subject(text, tokens.upperBound + 1..<verb), isPlain ? "affected" : lower(text, said)
    )
  }

  /// "affecting 80 % of users"
  private func suffered(
    _ text: TokenText, _ tokens: Range<Int>, _ sentence: Range<Int>
  ) -> (subject: String, predicate: String)? {
    guard text.isWord(tokens.upperBound, "of"),
      Self.plain.contains(text.word(tokens.lowerBound - 1))
    else { return nil }
    let from = tokens.upperBound + 1
    let end = (from..<max(from, sentence.upperBound)).first { text.tokens[$0].kind == .mark }
    let limit = end ?? sentence.upperBound
    guard limit - from <= 8, limit > from else { return nil }
    return (subject(text, from..<limit), "affected")
  }

  /// Whether nothing but an introduction stands before a share in its sentence.
  private func isStart(_ text: TokenText, _ index: Int, _ sentence: Range<Int>) -> Bool {
    index == sentence.lowerBound || text.isMark(index - 1, ",") || text.isMark(index - 1, ":")
      || text.isWord(index - 1, "and") || text.isWord(index - 1, "that")
  }

  private static let verbs: WordSet = [
    "were", "was", "are", "is", "could", "couldn't", "had", "saw", "experienced", "received", "got",
    "failed", "lost", "did", "didn't", "have", "timed", "returned", "see", "fail",
  ]

  private static let plain: WordSet = [
    "affected", "affecting", "impacted", "impacting", "hit", "affects", "impacts",
  ]

  /// Without articles, so that "our users" are "users".
  private func subject(_ text: TokenText, _ tokens: Range<Int>) -> String {
    tokens.filter { text.tokens[$0].kind != .mark && !Self.articles.contains(text.word($0)) }
      .map { lower(text, $0..<$0 + 1) }.joined(separator: " ")
  }

  private static let articles: WordSet = ["the", "our", "all", "their", "its", "total"]

  private func lower(_ text: TokenText, _ tokens: Range<Int>) -> String {
    text.string(tokens).lowercased()
  }
}
