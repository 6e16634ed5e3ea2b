/// Weighs the sentences that conclude on the root cause and names its category.
struct RootCauseExtractor {
  struct Result: Sendable {
    var rootCause: Claim<RootCause>?
    var contributingFactors: [Claim<CauseID>] = []
    var rejected: [RejectedCandidate] = []
    /// The sentences on the cause, for the components and the trigger.
    var sentences: [CauseSentence] = []
  }

  private struct Hit {
    let category: CauseID
    let score: Int
    let sentence: Int
    let tokens: Range<Int>
  }

  private let view: DocumentView
  private let sentences: [CauseSentence]
  private var hits: [Hit] = []
  /// A few, in the order in which the text names them.
  private var scores: [(category: CauseID, score: Int)] = []

  static func extract(_ view: DocumentView, lexicon: PhraseTable<CauseLexicon.Weighed>) -> Result {
    var extractor = RootCauseExtractor(view: view, lexicon: lexicon)
    extractor.weigh()
    return extractor.result(lexicon)
  }

  private init(view: DocumentView, lexicon: PhraseTable<CauseLexicon.Weighed>) {
    self.view = view
    sentences = CauseSentenceFinder.sentences(of: view, lexicon)
  }

  private mutating func weigh() {
    for (number, sentence) in sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      // Most sentences have no word for a cause at all.
      lazy var sides = CausalSides(sentence.text, sentence.tokens)
      var counted: [CauseID] = []
      for words in sentence.words where words.tokens.lowerBound >= index {
        let found = words.meaning
        guard !isNegated(sentence.text, words.tokens.lowerBound),
          counts(found.category, in: sentence)
        else { continue }
        // What begins inside these words is part of them.
        index = words.tokens.upperBound
        // Saying it twice in a sentence is no more of a cause.
        let share = counted.contains(found.category) ? 3 : 10
        if share == 10 { counted.append(found.category) }
        // What ran out is the root even where the text goes on to say why nobody renewed it.
        let side = max(
          sides.share(at: words.tokens.lowerBound), found.category == "expiry" ? 13 : 0)
        let score = found.weight * sentence.weight * share * side / 100
        add(found.category, score)
        hits.append(
          Hit(category: found.category, score: score, sentence: number, tokens: words.tokens))
      }
      if let provider = ProviderFault.find(sentence.text, sentence.tokens) {
        let side = sides.share(at: provider.lowerBound)
        let score = Self.providerWeight * sentence.weight * side / 10
        add("dependency", score)
        hits.append(Hit(category: "dependency", score: score, sentence: number, tokens: provider))
      }
    }
  }

  private mutating func add(_ category: CauseID, _ score: Int) {
    if let place = scores.firstIndex(where: { $0.category == category }) {
      scores[place].score += score
    } else {
      scores.append((category, score))
    }
  }

  /// As much as the weightiest words for a category, and one that goes with the provider's name.
  private static let providerWeight = 10

  /// What people did by hand is a cause only where the document says so: mending is manual, too.
  private func counts(_ category: CauseID, in sentence: CauseSentence) -> Bool {
    category != "operation" || sentence.weight >= 10
  }

  private static let negations: WordSet = [
    "not", "no", "nor", "without", "than", "isn't", "wasn't", "aucun", "aucune", "ningún",
    "ninguna",
    "nenhum", "nenhuma", "kein", "keine",
  ]

  private func isNegated(_ text: TokenText, _ index: Int) -> Bool {
    // "was not configured" is a phrase of its own and begins with the "not".
    (max(0, index - 2)..<index).contains { Self.negations.contains(text.word($0)) }
      && !text.isWord(index, "not")
  }

  /// Categories by score, after the taxonomy's order where two are equal.
  private func ranked() -> [(category: CauseID, score: Int)] {
    let causes = view.settings.taxonomy.causes
    let placed = scores.map { scored in
      (scored: scored, place: causes.firstIndex { $0.id == scored.category.rawValue } ?? 99)
    }
    var ranked = placed.sorted {
      ($1.scored.score, $0.place) < ($0.scored.score, $1.place)
    }.map(\.scored)
    if let unknown = hits.first(where: { $0.category == .unknown }),
      sentences[unknown.sentence].weight >= 18,
      let score = scores.first(where: { $0.category == .unknown })?.score,
      ranked.first.map({ $0.score <= score * 2 }) ?? true
    {
      ranked.removeAll { $0.category == .unknown }
      ranked.insert((.unknown, score), at: 0)
      return ranked
    }
    // A resource ran out because of a defect or a setting, where one is named: that is the root.
    if let first = ranked.first, first.category == "capacity" || first.category == "network",
      let root = ranked.first(where: {
        Self.deeper.contains($0.category) && $0.score * 5 >= first.score * 2
      })
        // An attack overloads; so do many who look at it afterwards.
        ?? ranked.first(where: { $0.category == "security" && $0.score * 5 >= first.score * 4 }),
      !isConcluded(first.category) || isConcluded(root.category)
    {
      ranked.removeAll { $0.category == root.category }
      ranked.insert(root, at: 0)
    }
    return ranked
  }

  /// Whether the section on the root cause has words for a category.
  private func isConcluded(_ category: CauseID) -> Bool {
    hits.contains { $0.category == category && sentences[$0.sentence].rule == .rootCauseSection }
  }

  private static let deeper: Set<CauseID> = [
    "configuration", "software-bug", "expiry", "operation",
  ]

  // MARK: Result

  private func result(_ lexicon: PhraseTable<CauseLexicon.Weighed>) -> Result {
    var result = Result()
    result.sentences = sentences
    let ranked = ranked()
    guard let best = ranked.first, best.score >= threshold else {
      result.rootCause = unconcluded(lexicon)
      return result
    }
    result.rootCause = claim(
      for: best.category, best.score, runnerUp: ranked.dropFirst().first?.score)
    result.contributingFactors = factors(lexicon, except: best.category)
    result.rejected = ranked.dropFirst().prefix(3).compactMap { loser in
      guard let hit = strongest(loser.category) else { return nil }
      let sentence = sentences[hit.sentence]
      return RejectedCandidate(
        field: "root_cause", value: loser.category.rawValue,
        range: sentence.text.sourceRange(hit.tokens),
        reason: "weighs \(loser.score), \(best.category.rawValue) \(best.score)")
    }
    return result
  }

  /// What the document speaks of, where nothing concludes and nobody says that it is unknown.
  private func unconcluded(_ lexicon: PhraseTable<CauseLexicon.Weighed>) -> Claim<RootCause>? {
    guard !scores.contains(where: { $0.category == .unknown }) else { return nil }
    guard let found = CauseTally.find(in: view, lexicon) else { return unnamed() }
    let evidence = view.evidence(found.place.text, found.place.sentence, .statement, .low)
    return Claim(RootCause(category: found.category, statement: evidence.text), evidence)
  }

  /// What stands in the section on the cause, where none of its words speaks for a category.
  private func unnamed() -> Claim<RootCause>? {
    let said = sentences.first {
      $0.rule == .rootCauseSection && !$0.tellsRepair && $0.weight >= 10
    }
    guard let said, said.tokens.count >= Self.fewestTokens else { return nil }
    let evidence = view.evidence(said.text, said.tokens, said.rule, .low)
    return Claim(RootCause(category: .unknown, statement: evidence.text), evidence)
  }

  /// Less is a name or a remark, and no sentence.
  private static let fewestTokens = 5

  /// What has to speak for a category at least: less where no section on the cause could say more.
  private var threshold: Int {
    view.passages.contains { $0.role == .rootCause } ? 40 : 26
  }

  private func strongest(_ category: CauseID) -> Hit? {
    hits.lazy.filter { $0.category == category }.max {
      ($0.score, $1.sentence) < ($1.score, $0.sentence)
    }
  }

  private func claim(for category: CauseID, _ score: Int, runnerUp: Int?) -> Claim<RootCause>? {
    guard let hit = strongest(category) else { return nil }
    let sentence = sentences[hit.sentence]
    let lead = Double(runnerUp ?? 0) / Double(score)
    let isConcluded = sentence.weight >= 20
    let confidence: Confidence =
      isConcluded && lead < 0.4 ? .high : lead < 0.75 && score >= 80 ? .medium : .low
    let evidence = view.evidence(sentence.text, sentence.tokens, sentence.rule, confidence)
    return Claim(RootCause(category: category, statement: evidence.text), evidence)
  }

  /// What else a section on contributing factors, or words such as "compounded by", speak for.
  private func factors(
    _ lexicon: PhraseTable<CauseLexicon.Weighed>, except root: CauseID
  ) -> [Claim<CauseID>] {
    var found: [Claim<CauseID>] = []
    for passage in view.passages {
      let isSection = passage.role == .factors && !passage.isOpener
      let isSaid = Self.contributing.occurs(in: passage.text, 0..<passage.text.count)
      guard isSection || isSaid, passage.role != .actions else { continue }
      for range in Sentences(passage.text, 0..<passage.text.count) {
        guard isSection || Self.contributing.occurs(in: passage.text, range) else { continue }
        guard let hit = best(lexicon, passage.text, range), hit != root, hit != .unknown,
          !found.contains(where: { $0.value == hit })
        else { continue }
        found.append(
          Claim(
            hit, view.evidence(passage.text, range, isSection ? .listItem : .statement, .medium)))
      }
    }
    return found
  }

  private static let contributing = PhraseTable<Bool>([
    "contributed to", "contributing factor", "compounded by", "made worse by", "aggravated by",
    "exacerbated by", "combined with",
  ])

  private func best(
    _ lexicon: PhraseTable<CauseLexicon.Weighed>, _ text: TokenText, _ range: Range<Int>
  ) -> CauseID? {
    var best: CauseLexicon.Weighed?
    for index in range {
      guard let (found, _) = lexicon.match(text, at: index), found.weight >= 7,
        found.weight > best?.weight ?? 0
      else { continue }
      best = found
    }
    return best?.category
  }
}
