/// Documents by value.
struct SearchFacetParts {
  private(set) var parts: [SearchIndex.Part] = []
  /// Where each kind is, and how many values it has.
  private(set) var places: [(facet: SearchFacet, part: Int, values: Int)] = []

  init(_ documents: [SearchDocument], concurrently: some ConcurrentMap) {
    let values = concurrently.map(SearchFacet.allCases) { Self.values($0, documents) }
    var lines: [[UInt8]] = []
    var bits = BitWriter()
    for (facet, values) in zip(SearchFacet.allCases, values) {
      places.append((facet, parts.count, values.count))
      for value in values {
        let (k, _) = RiceList.best(value.gaps)
        let columns = [value.term.id, value.term.label, String(value.gaps.count), String(k)]
        lines.append(Array(columns.joined(separator: "\t").utf8))
        for gap in value.gaps { bits.writeRice(Int(gap), k) }
      }
      if bits.bytes.count >= SearchIndexLayout.facets || facet == SearchFacet.allCases.last {
        parts.append(
          SearchIndex.Part(
            "f", parts.count, text: SearchLineParts.text(lines[...]), bits: bits.finished()))
        lines = []
        bits = BitWriter()
      }
    }
  }

  /// By id in the order of bytes; of several labels the one that most documents use.
  private static func values(
    _ facet: SearchFacet, _ documents: [SearchDocument]
  ) -> [(term: SearchTerm, gaps: [Int32])] {
    var values: [String: Value] = [:]
    for (number, document) in documents.enumerated() {
      for term in document.terms[facet] ?? [] {
        values[term.id, default: Value(term.label)].add(Int32(number), term.label)
      }
    }
    return values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { id, value in
      let term = SearchTerm(id: SearchText.spaced(id), label: SearchText.spaced(value.label))
      return (term, value.gaps)
    }
  }

  private struct Value {
    private(set) var gaps: [Int32] = []
    /// The label that it was first met with, and how often; most values have no other.
    private let first: String
    private var firsts = 0
    private var others: [String: Int] = [:]
    private var last: Int32 = -1

    init(_ label: String) { first = label }

    /// A document that has the same value twice counts once.
    mutating func add(_ document: Int32, _ label: String) {
      guard document != last else { return }
      gaps.append(document - last - 1)
      last = document
      if label == first { firsts += 1 } else { others[label, default: 0] += 1 }
    }

    /// The one that most documents use; of several the first in the order of characters.
    var label: String {
      others.reduce((key: first, value: firsts)) { best, next in
        (next.value, best.key) > (best.value, next.key) ? next : best
      }.key
    }
  }
}
