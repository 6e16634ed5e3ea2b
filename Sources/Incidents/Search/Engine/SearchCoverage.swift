/// How much of what a query wants each document has, and which have enough to be shown.
struct SearchCoverage {
  /// Whether documents are shown that lack a clause.
  private(set) var isRelaxed = false
  /// How many documents lack none.
  private(set) var complete = 0

  private let wanted: Int
  /// By document, how many clauses it matches and what these are worth.
  private var clauses: [Int]
  private var rarities: [Double]
  /// What a document must have of either, where it lacks a clause.
  private var leastClauses = 0
  private var leastRarity = 0.0

  /// Fewer complete matches than these are not all that somebody wants who wrote several words.
  private static let few = 5
  private static let several = 3

  /// - Parameter allowed: by document, whether filters and unwanted clauses leave it.
  init(_ wanted: [SearchedClause], among allowed: [Bool]) {
    self.wanted = wanted.count
    clauses = Array(repeating: 0, count: allowed.count)
    rarities = Array(repeating: 0, count: allowed.count)
    for clause in wanted {
      for document in allowed.indices where clause.hits.matches[document] != .none {
        clauses[document] += 1
        rarities[document] += clause.hits.rarity
      }
    }
    let left = allowed.indices.filter { allowed[$0] }
    complete = left.count { clauses[$0] == wanted.count }
    let hasEnough = complete >= (wanted.count >= Self.several ? Self.few : 1)
    guard wanted.count > 1, !hasEnough else { return }
    leastRarity = wanted.reduce(0) { $0 + $1.hits.rarity } / 3
    leastClauses = 1
    let partial = left.count { isPartial($0) }
    if complete == 0, partial == 0 {
      leastRarity = 0
      leastClauses = max(1, left.reduce(0) { max($0, clauses[$1]) })
    }
    isRelaxed = left.contains(where: isPartial)
  }

  /// Whether a document that the filters leave is shown.
  func isEnough(_ document: Int) -> Bool { clauses[document] == wanted || isPartial(document) }

  private func isPartial(_ document: Int) -> Bool {
    leastClauses > 0 && clauses[document] < wanted && clauses[document] >= leastClauses
      && rarities[document] >= leastRarity
  }
}
