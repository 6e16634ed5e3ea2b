/// Says why two incidents are alike, in words that a reader finds in both.
struct SharedReasons: Sendable {
  /// How many words are named.
  private static let most = 5
  /// A word that brings less than this part of what the first brings tells little.
  private static let least: Float = 0.25

  private let index: TermIndex
  private let names: TermNames

  init(_ index: TermIndex, _ names: TermNames) {
    self.index = index
    self.names = names
  }

  func relation(
    from number: Int, to other: Int, score: Float, _ a: Incident, _ b: Incident
  ) -> Relation {
    Relation(
      id: b.id, score: (Double(min(1, score)) * 1000).rounded() / 1000, sameCause: sameCause(a, b),
      sharedComponents: shared(a.components, b.components),
      sharedServices: shared(a.services, b.services), sharedTerms: words(number, other))
  }

  private func sameCause(_ a: Incident, _ b: Incident) -> Bool {
    guard let cause = a.rootCause?.value.category, cause != .unknown else { return false }
    return cause == b.rootCause?.value.category
  }

  private func shared(_ a: [Claim<String>], _ b: [Claim<String>]) -> [String] {
    a.map(\.value).filter { value in b.contains { $0.value == value } }
  }

  /// The words and pairs of words that weigh most among those that both keep, heaviest first.
  func words(_ a: Int, _ b: Int) -> [String] {
    var shared: [(term: Int32, product: Float)] = []
    index.eachShared(a, b) { term, product in
      if names.isWritten(term) { shared.append((term, product)) }
    }
    shared.sort { ($1.product, $0.term) < ($0.product, $1.term) }
    let floor = (shared.first?.product ?? 0) * Self.least
    shared.removeAll { $0.product < floor }
    return named(shared.map(\.term))
  }

  /// A word that stands in a pair which is named as well is not named again.
  private func named(_ terms: [Int32]) -> [String] {
    var inPairs: [Int32] = []
    for term in terms { if let pair = names.words(ofPair: term) { inPairs += [pair.0, pair.1] } }
    var words: [String] = []
    for term in terms where words.count < Self.most && !inPairs.contains(term) {
      words.append(names.spelling(term))
    }
    return words
  }
}
