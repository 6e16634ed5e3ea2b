/// A sentence that may say what the root cause was, with how much its place and words count.
struct CauseSentence: Sendable {
  let text: TokenText
  let tokens: Range<Int>
  let passage: Int
  /// Tenths: 10 is a plain sentence of a root cause section.
  let weight: Int
  let rule: ReadingRule
  /// It tells what was done, not what was wrong.
  let tellsRepair: Bool
  /// Where it speaks for a category: all phrases of the lexicon, also those that overlap.
  let words: [CauseWords]
}

/// Words that speak for a category of cause.
struct CauseWords: Sendable {
  let tokens: Range<Int>
  let meaning: CauseLexicon.Weighed
}

extension PhraseTable<CauseLexicon.Weighed> {
  /// The words that begin at a token.
  func words(_ text: TokenText, at index: Int) -> CauseWords? {
    match(text, at: index).map { CauseWords(tokens: index..<index + $0.count, meaning: $0.value) }
  }
}

/// Gathers the sentences that a document's conclusion on its root cause stands in.
struct CauseSentenceFinder {
  private let view: DocumentView
  /// Whether the document has a section on its root cause.
  private let hasSection: Bool
  private let lexicon: PhraseTable<CauseLexicon.Weighed>
  private let whys: WhyChain
  /// What a status page's updates say was identified.
  private let identified: Set<Int>
  /// The sections on what went wrong, among those on lessons, where no other tells the root cause.
  private let wentWrong: Set<Int>

  static func sentences(
    of view: DocumentView, _ lexicon: PhraseTable<CauseLexicon.Weighed>
  ) -> [CauseSentence] {
    let hasSection = view.passages.contains { $0.role == .rootCause }
    return CauseSentenceFinder(
      view: view, hasSection: hasSection, lexicon: lexicon,
      whys: WhyChain(view), identified: StatusUpdates.diagnoses(in: view),
      wentWrong: hasSection
        ? [] : Set(view.passages.lazy.filter(opensWhatWentWrong).map(\.section))
    ).find()
  }

  private func find() -> [CauseSentence] {
    var found: [CauseSentence] = []
    var section = 0
    var order = 0
    for (index, passage) in view.passages.enumerated() where !passage.isOpener {
      guard found.count < Most.sentences, let place = place(passage, index) else { continue }
      if passage.section != section {
        section = passage.section
        order = 0
      }
      passage.forEachText { text in
        let content = contentStart(passage, text)
        var sinceNaming: Int?
        for range in Sentences(text, content..<text.count) {
          // "The root cause is quickly told." leaves it to the next sentences.
          sinceNaming = Self.namesCause.occurs(in: text, range) ? 0 : sinceNaming.map { $0 + 1 }
          let isNear = sinceNaming.map { (1...3).contains($0) } ?? false
          let base = isNear ? max(place.weight, 14) : place.weight
          lazy var mended = mended(passage, text, range)
          if tellsRepair(text, range)
            || passage.role == .resolution && !mended.isEmpty && !saysWhy(text, range)
          {
            if !mended.isEmpty {
              found.append(
                CauseSentence(
                  text: text, tokens: range, passage: index, weight: CauseRepairs.sentenceWeight,
                  rule: place.rule, tellsRepair: true, words: mended))
            }
            continue
          }
          let before = whys.order(of: index) ?? min(order, 5)
          guard let weight = weigh(passage, text, range, base, order: before) else { continue }
          order += 1
          guard found.count < Most.sentences else { return }
          found.append(
            CauseSentence(
              text: text, tokens: range, passage: index, weight: weight, rule: place.rule,
              tellsRepair: false, words: words(passage, text, range, weight: weight)))
        }
      }
    }
    return found
  }

  /// Whether a passage stands where what was mended tells what was wrong.
  private static func mends(_ passage: Passage) -> Bool {
    passage.role == .rootCause || passage.role == .resolution
  }

  private func saysWhy(_ text: TokenText, _ range: Range<Int>) -> Bool {
    Self.namesCause.occurs(in: text, range) || Self.causal.occurs(in: text, range)
  }

  /// What a sentence says was mended, in the sections that tell of it.
  private func mended(
    _ passage: Passage, _ text: TokenText, _ range: Range<Int>
  ) -> [CauseWords] {
    guard Self.mends(passage) else { return [] }
    return range.compactMap { CauseRepairs.table.words(text, at: $0) }
  }

  private func words(
    _ passage: Passage, _ text: TokenText, _ range: Range<Int>, weight: Int
  ) -> [CauseWords] {
    if let unknown = leftOpen(passage, text, range) { return [unknown] }
    var words: [CauseWords] = []
    let mends = Self.mends(passage)
    // What only tells of the course is full of things that break.
    let said = weight >= 10 ? CausePatterns.find(text, range) : []
    var next = 0
    var behindFile = range.lowerBound
    for index in range where !isName(text, index) {
      behindFile = CodeFileName.end(of: text, from: index) ?? behindFile
      let repair = mends ? CauseRepairs.table.words(text, at: index) : nil
      let named = index < behindFile ? nil : lexicon.words(text, at: index) ?? repair
      var pattern: CauseWords?
      while next < said.count, said[next].tokens.lowerBound <= index {
        pattern = said[next].tokens.lowerBound == index ? said[next] : nil
        next += 1
      }
      switch (named, pattern) {
      case (let named?, let pattern?):
        words.append(pattern.meaning.weight > named.meaning.weight ? pattern : named)
      case (let found?, nil), (nil, let found?): words.append(found)
      case (nil, nil): break
      }
    }
    return words
  }

  /// "Cause: open."
  private func leftOpen(_ passage: Passage, _ text: TokenText, _ range: Range<Int>) -> CauseWords? {
    guard passage.role == .rootCause, range.count <= 2,
      Self.openStates.contains(text.word(range.lowerBound))
    else { return nil }
    return CauseWords(
      tokens: range.lowerBound..<range.lowerBound + 1,
      meaning: CauseLexicon.Weighed(category: .unknown, weight: 9))
  }

  private static let openStates: WordSet = ["open", "unknown", "unclear", "undetermined"]

  /// "config-frontend" is a service, whatever its words mean elsewhere.
  private func isName(_ text: TokenText, _ index: Int) -> Bool {
    text.isMark(index + 1, "-") && text[safe: index + 1]?.spaceBefore == false
      && text[safe: index + 2]?.spaceBefore == false
      && Self.serviceEnds.contains(text.word(index + 2))
  }

  private static let serviceEnds: WordSet = [
    "api", "gateway", "worker", "workers", "service", "svc", "db", "cache", "proxy", "frontend",
    "backend", "server", "store", "app", "ui", "consumer", "scheduler", "exporter",
  ]

  /// Where a passage's words begin: behind a label that names a section or a field, and at once
  /// where the words before a colon belong to the sentence.
  private func contentStart(_ passage: Passage, _ text: TokenText) -> Int {
    guard passage.form != .row, let label = passage.label else { return 0 }
    let isLabel =
      RoleMatcher.role(ofPlain: text, label) != nil || FieldLabel.match(text, label) != nil
    return isLabel ? min(passage.content, text.count) : 0
  }

  private func weigh(
    _ passage: Passage, _ text: TokenText, _ range: Range<Int>, _ weightOfPlace: Int, order: Int
  ) -> Int? {
    guard !FalseLeads.isOne(text, range), !isLink(text, range),
      // "Could our code have caught it?" answers nothing.
      !Clause.isQuestion(text, range), !CauseAsides.isOne(passage, text, range)
    else {
      return nil
    }
    var weight = weightOfPlace
    if Self.namesCause.occurs(in: text, range) {
      weight = max(weight, passage.role == .rootCause ? 30 : 22) + 6
    } else if Self.causal.occurs(in: text, range) {
      weight += passage.role == .rootCause ? 6 : hasSection ? 5 : 8
    }
    // The first sentences of a section on the root cause say it; the rest tells what followed.
    if passage.role == .rootCause { weight -= order * 2 }
    if CauseAsides.onlyContributes(passage, text) { weight = min(weight, 4) }
    return weight > 0 ? weight : nil
  }

  private func place(_ passage: Passage, _ index: Int) -> (weight: Int, rule: ReadingRule)? {
    if namesCause(passage) { return (24, .rootCauseSentence) }
    if identified.contains(index) { return (hasSection ? 4 : 10, .rootCauseSentence) }
    return switch passage.role {
    case .rootCause:
      passage.headingRole == .summary ? (12, .rootCauseSection) : (22, .rootCauseSection)
    case .summary, .lead: (hasSection ? 4 : 10, .rootCauseSentence)
    case .impact: (1, .rootCauseSentence)
    case .resolution: (hasSection ? 4 : 8, .resolutionSection)
    case .timeline: (1, .rootCauseSentence)
    case .detection: (1, .rootCauseSentence)
    case .other: (hasSection ? 1 : 3, .rootCauseSentence)
    case .factors: hasSection ? nil : (8, .rootCauseSentence)
    case .lessons: wentWrong.contains(passage.section) ? (6, .rootCauseSentence) : nil
    case .actions, .retold: nil
    }
  }

  /// "Root cause | Firmware defect" in a table of key and value.
  private func namesCause(_ passage: Passage) -> Bool {
    guard passage.form == .row, passage.cells.count == 2, let name = passage.cells.first else {
      return false
    }
    return RoleMatcher.role(ofPlain: name, 0..<name.count) == .rootCause
  }

  /// "To prevent this we edited …", "it was fixed by deleting …": what was done, not what was wrong.
  private func tellsRepair(_ text: TokenText, _ range: Range<Int>) -> Bool {
    let first = range.first { text.tokens[$0].kind == .word } ?? range.lowerBound
    if doesRepair(text, first, range) { return true }
    let begins = Self.repairs.match(text, at: first) != nil || Self.repaired.occurs(in: text, range)
    return begins && !Self.namesCause.occurs(in: text, range)
  }

  /// "We added servers", "the team then restored the table".
  private func doesRepair(_ text: TokenText, _ first: Int, _ range: Range<Int>) -> Bool {
    guard Self.menders.match(text, at: first) != nil else { return false }
    return (first + 1..<min(range.upperBound, first + 5)).contains {
      Self.mending.contains(text.word($0))
    }
  }

  private static let menders = PhraseTable<Bool>([
    "we", "i", "engineers", "the team", "the engineers", "our team", "our engineers", "they",
    "the engineer", "the developers", "the development team",
  ])
  private static let mending: WordSet = [
    "added", "restored", "rolled", "restarted", "fixed", "increased", "replaced", "renewed",
    "reverted", "redeployed", "raised", "corrected", "reinstalled", "rotated", "rebooted",
    "rectified", "resolved", "repaired", "upgraded", "optimized", "optimised", "reconfigured",
    "cleared", "killed", "patched", "moved", "scaled", "purged", "freed", "cleaned", "extended",
    "allocated", "adjusted", "reloaded", "rebuilt", "provisioned", "expanded", "doubled",
    "reissued", "reenabled", "truncated", "revoked",
  ]

  private static let repairs = PhraseTable<Bool>([
    "to prevent", "to fix", "to resolve", "to address", "to mitigate", "to solve", "to avoid",
    "to remedy", "to restore", "to correct", "deleted the", "restarted", "we restarted",
  ])

  private static let repaired = PhraseTable<Bool>([
    "was fixed by", "were fixed by", "was resolved by", "was solved by", "fixed it by",
    "resolved by", "fixed by", "solved by", "was mitigated by", "then all went back",
    "to prevent this from happening", "was restored by", "were restored by", "restored the",
    "fixed the", "resolved the issue",
    "solved the issue", "were renewed", "was renewed",
  ])

  /// A line that is little more than an address.
  private func isLink(_ text: TokenText, _ range: Range<Int>) -> Bool {
    range.contains { text.tokens[$0].traits.contains(.address) }
      && range.count { text.tokens[$0].kind == .word } <= 12
  }

  private static func opensWhatWentWrong(_ passage: Passage) -> Bool {
    let name = passage.isOpener ? 0..<passage.text.count : passage.label
    return name.map { wentWrong.occurs(in: passage.text, $0) } ?? false
  }

  private static let wentWrong = PhraseTable<Bool>(["what went wrong"])

  static let namesCause = PhraseTable<Bool>([
    "root cause", "primary cause", "main cause", "underlying cause", "the cause", "main problem",
    "actual cause", "real cause", "direct cause", "immediate cause", "primarily caused",
    "root of the problem", "culprit", "villain",
    "main issue", "true cause", "the reason", "cause racine", "la cause", "causa raíz", "la causa",
    "a causa", "causa raiz", "die ursache",
  ])

  static let causal = PhraseTable<Bool>([
    "caused by", "due to", "because", "because of", "resulted from", "result of", "triggered by",
    "led to", "traced to", "stemmed from", "attributed to", "as a result of", "turned out",
    "caused",
    "introduced", "parce que", "à cause de", "porque", "debido a", "weil", "aufgrund",
  ])
}
