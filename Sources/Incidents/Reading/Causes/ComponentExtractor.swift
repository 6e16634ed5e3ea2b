/// Names the components at fault, from the sentences on the cause: what the cause's words stand
/// beside, not every component that felt it.
struct ComponentExtractor {
  private struct Mention {
    let component: String
    let score: Int
    let sentence: Int
    let tokens: Range<Int>
  }

  private let view: DocumentView
  private let lexicon: PhraseTable<String>
  private var mentions: [Mention] = []
  /// A few, in the order in which the text names them.
  private var scores: [(component: String, score: Int)] = []
  /// Components that stood right beside words for the cause.
  private var close: [String] = []

  static func extract(
    _ view: DocumentView, cause: CauseID?, sentences: [CauseSentence]
  ) -> [Claim<String>] {
    var extractor = ComponentExtractor(view: view, lexicon: ComponentLexicon.table)
    for (number, sentence) in sentences.enumerated()
    where sentence.weight >= 4 && !sentence.tellsRepair
      && !acquittals.occurs(in: sentence.text, sentence.tokens)
    {
      extractor.weigh(sentence, number, cause)
    }
    extractor.weighByCause(cause, sentences)
    return extractor.claims(sentences, cause)
  }

  /// What a sentence says of components that were looked at and had no fault.
  private static let acquittals = PhraseTable<Bool>([
    "ruled out", "were both valid", "was valid", "were valid", "were fine", "was fine",
    "was healthy", "were healthy", "worked fine", "worked as expected", "working as expected",
    "working correctly", "not at fault", "was not the cause", "were not the cause",
    "not the bottleneck", "were not affected", "was not affected", "was unaffected",
    "were unaffected",
  ])

  private mutating func weigh(_ sentence: CauseSentence, _ number: Int, _ cause: CauseID?) {
    let anchors = Anchors(
      sentence.words.lazy.filter {
        $0.meaning.weight >= 4 && (cause == nil || $0.meaning.category == cause)
      }.map(\.tokens.lowerBound))
    var counted: [String] = []
    for (component, tokens) in lexicon.matches(in: sentence.text, sentence.tokens) {
      let distance = anchors.distance(from: tokens.lowerBound)
      let closeness = distance <= 5 ? 6 : distance <= 10 ? 3 : 1
      let repeated = counted.contains(component) ? 3 : 10
      if repeated == 10 { counted.append(component) }
      // What came after "leading to", "which caused" felt the fault, it did not have it.
      let consequence = isConsequence(sentence, tokens.lowerBound) ? 3 : 10
      let generic = ComponentLexicon.isGeneric(sentence.text, tokens) ? 5 : 10
      let part = isPart(sentence, tokens.upperBound, of: component, cause) ? 5 : 10
      // What runs out is one of few things; what it stopped is not at fault.
      let stopped =
        cause == "expiry" && closeness < 6 && !Self.perishable.contains(component) ? 3 : 10
      let score =
        closeness * sentence.weight * repeated * consequence * generic * part * stopped / 100_000
      add(component, score)
      if closeness == 6, !close.contains(component) { close.append(component) }
      mentions.append(
        Mention(component: component, score: score, sentence: number, tokens: tokens))
    }
  }

  private mutating func add(_ component: String, _ score: Int) {
    if let place = place(of: component) {
      scores[place].score += score
    } else {
      scores.append((component, score))
    }
  }

  private func place(of component: String) -> Int? {
    scores.firstIndex { $0.component == component }
  }

  private static let perishable: Set<String> = ["certificate", "dns", "auth", "third-party"]

  private static let consequences = PhraseTable<Bool>([
    "leading to", "which led", "resulting in", "causing", "which caused", "turning", "overwhelming",
    "led to", "resulted in", "that caused", "so that", "preventing", "prevented", "which resulted",
  ])

  private func isConsequence(_ sentence: CauseSentence, _ index: Int) -> Bool {
    let before = max(sentence.tokens.lowerBound, index - 40)..<index
    return Self.consequences.occurs(in: sentence.text, before)
  }

  /// Whether a setting or a line of code is named by its subject and then by where it stands: "the
  /// connection string in the application". The place is at fault.
  private func isPart(
    _ sentence: CauseSentence, _ end: Int, of component: String, _ cause: CauseID?
  ) -> Bool {
    guard cause == "configuration" || cause == "software-bug" else { return false }
    let after = end..<min(end + 3, sentence.tokens.upperBound)
    guard let preposition = after.first(where: { Self.places.contains(sentence.text.word($0)) })
    else { return false }
    return (preposition + 1..<min(preposition + 4, sentence.tokens.upperBound)).contains {
      lexicon.match(sentence.text, at: $0).map { $0.value != component } ?? false
    }
  }

  private static let places: WordSet = ["in", "of", "within", "inside"]

  /// What a category of cause says of the component: a provider's fault is the provider's, and a bug
  /// that nothing places elsewhere is the application's.
  private mutating func weighByCause(_ cause: CauseID?, _ sentences: [CauseSentence]) {
    guard let cause, let usual = Self.usual[cause] else { return }
    let best = scores.max { ($0.score, $1.component) < ($1.score, $0.component) }
    switch cause {
    case "expiry":
      // What ran out has to be named: licences and contracts do, too.
      return
    case "dependency", "network":
      break
    default:
      // A component that stands right beside the cause is at fault, unless any machine would be.
      let isNamed =
        cause == "software-bug" && place(of: usual).map { scores[$0].score > 0 } ?? false
      guard
        best.map({
          isAnyMachine($0.component) || isNamed && !close.contains($0.component)
        }) ?? true
      else { return }
    }
    if let own = place(of: usual), scores[own].score > 0 {
      scores[own].score = max(scores[own].score, (best?.score ?? 0) * 2)
    } else if let told = sentences.indices.first(where: { index in
      !sentences[index].tellsRepair
        && sentences[index].words.contains { $0.meaning.category == cause }
    }), let words = sentences[told].words.first(where: { $0.meaning.category == cause }) {
      let score = max(1, (best?.score ?? 0) * 2)
      add(usual, score)
      mentions.append(
        Mention(component: usual, score: score, sentence: told, tokens: words.tokens))
    }
  }

  /// "server" names the place where it happened, whatever was at fault there.
  private func isAnyMachine(_ component: String) -> Bool { component == "server" }

  /// What is at fault where nothing says otherwise.
  private static let usual: [CauseID: String] = [
    "dependency": "third-party", "network": "network", "software-bug": "application",
    "hardware": "server", "expiry": "certificate",
  ]

  /// The weightiest component, and a second one that comes close: by what the sentences on the cause
  /// say of it, by how often the document speaks of it, and by what causes of this kind befall.
  private func claims(_ sentences: [CauseSentence], _ cause: CauseID?) -> [Claim<String>] {
    let title = close.isEmpty ? titleClaims() : [:]
    let candidates = view.settings.taxonomy.components.compactMap { component in
      let score = place(of: component.id).map { scores[$0].score } ?? 0
      let claim = score > 0 ? toldClaim(component.id, sentences) : title[component.id]
      return claim.map { (claim: $0, score: score) }
    }
    guard candidates.count > 1 else { return candidates.map(\.claim) }
    let most = max(1, scores.lazy.map(\.score).max() ?? 0)
    let usual = cause.flatMap { Self.usual[$0] }
    let tally = ComponentTally(view, lexicon)
    let ranked = candidates.map { claim, score in
      let told = 100 * score / most
      // The middle of a plateau: over the labelled documents, weights near these do as well.
      let weight = 2 * told + 4 * tally.share(claim.value) + (claim.value == usual ? 300 : 0)
      return (claim: claim, told: told, weight: weight)
    }
    // Of equals the taxonomy's first, which `max` keeps.
    guard let best = ranked.max(by: { $0.weight < $1.weight }) else { return [] }
    // A second one is at fault only where the sentences on the cause make something of it.
    let second = ranked.filter {
      $0.claim.value != best.claim.value && $0.told >= 5 && $0.weight * 4 >= best.weight * 3
    }.max { $0.weight < $1.weight }
    return [best.claim] + (second.map { [$0.claim] } ?? [])
  }

  /// Where the sentences on the cause say most of a component.
  private func toldClaim(_ component: String, _ sentences: [CauseSentence]) -> Claim<String>? {
    mentions.lazy.filter { $0.component == component }.max {
      ($0.score, $1.sentence) < ($1.score, $0.sentence)
    }.map { told in
      let sentence = sentences[told.sentence]
      return Claim(
        component,
        view.evidence(
          sentence.text, told.tokens, sentence.rule, sentence.weight >= 20 ? .high : .medium))
    }
  }

  /// The components that the title names, which may only have felt the fault.
  private func titleClaims() -> [String: Claim<String>] {
    var claims: [String: Claim<String>] = [:]
    view.passages.first?.forEachText { text in
      for (component, tokens) in lexicon.matches(in: text, 0..<text.count)
      where claims[component] == nil {
        claims[component] = Claim(
          component, view.evidence(text, tokens, .documentTitle, .low))
      }
    }
    return claims
  }
}

/// Where in a sentence the words for the cause stand.
private struct Anchors {
  /// Ascending.
  private let places: [Int]

  init(_ places: some Sequence<Int>) { self.places = Array(places) }

  /// Tokens from a place to the nearest anchor; far where there is none.
  func distance(from place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    let after = low < places.count ? places[low] - place : 99
    let before = low > 0 ? place - places[low - 1] : 99
    return min(after, before)
  }
}
