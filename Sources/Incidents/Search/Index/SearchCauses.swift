/// The causes that documents have, numbered: those of the taxonomy in its order, then others.
struct SearchCauses {
  let terms: [SearchTerm]
  private let numbers: [String: Int]

  init(_ documents: [SearchDocument], _ taxonomy: Taxonomy) {
    let used = Set(documents.map(\.cause.rawValue))
    let known = taxonomy.causes.filter { used.contains($0.id) }
    let others = used.subtracting(known.map(\.id)).sorted()
    terms =
      known.map { SearchTerm(id: $0.id, label: $0.label) }
      + others.map { SearchTerm(id: $0, label: $0) }
    numbers = Dictionary(terms.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  func number(_ cause: CauseID) -> Int { numbers[cause.rawValue] ?? 0 }
}
