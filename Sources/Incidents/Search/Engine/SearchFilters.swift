/// Which documents pass the filters of a query.
struct SearchFilters {
  /// A filter, or several of which any may hold.
  private struct Group {
    let key: Key
    let isExcluded: Bool
    var passes: [Bool]
  }

  private enum Key: Hashable {
    case facet(SearchFacet)
    case measure(SearchQuery.Measure)
    case day
  }

  private let documents: Int
  private var groups: [Group] = []
  /// Values that no document has.
  private(set) var problems: [SearchQuery.Problem] = []

  init(_ filters: [SearchQuery.Filter], _ parts: some SearchParts) {
    documents = parts.header.documents
    guard !filters.isEmpty else { return }
    let numbers = parts.numbers
    for filter in filters {
      let (key, passes) = read(filter.condition, parts, numbers)
      let twin =
        filter.isExcluded || !Self.isOnePerDocument(key)
        ? nil : groups.firstIndex { $0.key == key && !$0.isExcluded }
      if let twin {
        for document in passes.indices where passes[document] {
          groups[twin].passes[document] = true
        }
      } else {
        groups.append(
          Group(
            key: key, isExcluded: filter.isExcluded,
            passes: filter.isExcluded ? passes.map { !$0 } : passes))
      }
    }
  }

  /// By document.
  ///
  /// - Parameter facet: its own filters do not count.
  func passing(without facet: SearchFacet? = nil) -> [Bool] {
    var passing = [Bool](repeating: true, count: documents)
    for group in groups where facet == nil || group.key != .facet(facet!) {
      for document in passing.indices where !group.passes[document] { passing[document] = false }
    }
    return passing
  }

  /// Whether a document has at most one such value, so that two of them can only mean either.
  private static func isOnePerDocument(_ key: Key) -> Bool {
    switch key {
    case .facet(.cause), .facet(.severity), .measure(.year): true
    default: false
    }
  }

  private mutating func read(
    _ condition: SearchQuery.Filter.Condition, _ parts: some SearchParts, _ numbers: SearchNumbers
  ) -> (Key, [Bool]) {
    switch condition {
    case .values(let facet, let values): (.facet(facet), having(values, facet, parts))
    case .range(let measure, let range):
      (.measure(measure), numbers.values(of: measure).map { $0.map(range.contains) ?? false })
    case .after(let day):
      (.day, numbers.days.map { !$0.isEmpty && !SearchBeginnings.precedes($0, day) })
    case .before(let day):
      (.day, numbers.days.map { !$0.isEmpty && SearchBeginnings.precedes($0, day) })
    }
  }

  private mutating func having(
    _ values: [String], _ facet: SearchFacet, _ parts: some SearchParts
  ) -> [Bool] {
    let known = parts.facet(facet).map { value in
      (
        id: value.term.id, documents: value.documents,
        names: [SearchKey.folded(value.term.id), SearchKey.folded(value.term.label)]
      )
    }
    var having = [Bool](repeating: false, count: documents)
    for value in values {
      let matching = known.filter { $0.names.contains(value) }
      for document in matching.flatMap(\.documents) { having[Int(document)] = true }
      guard matching.isEmpty, facet != .has else { continue }
      let names = known.flatMap(\.names)
      let near = SearchDistance.nearest(to: value, among: names)
      problems.append(
        .unknownValue(
          text: "\(facet.rawValue):\(value)",
          near: near.flatMap { near in known.first { $0.names.contains(near) }?.id }))
    }
    return having
  }
}

extension SearchRange {
  func contains(_ value: Double) -> Bool {
    if let low, isLowOpen ? value <= low : value < low { return false }
    if let high, isHighOpen ? value >= high : value > high { return false }
    return true
  }
}

extension SearchNumbers {
  /// By document; `nil` where it does not say.
  func values(of measure: SearchQuery.Measure) -> [Double?] {
    switch measure {
    case .duration: minutes
    case .affected: percents
    case .year: days.map { Double($0.prefix(4)) }
    }
  }
}
