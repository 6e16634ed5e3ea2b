/// Documents by value.
struct SearchFacetParts {
  private(set) var parts: [SearchIndex.Part] = []
  /// Where each kind is, and how many values it has.
  private(set) var places: [(facet: SearchFacet, part: Int, values: Int)] = []

  init(_ documents: [SearchDocument]) {
    var lines: [[UInt8]] = []
    var bits = BitWriter()
    for facet in SearchFacet.allCases {
      let values = Self.values(facet, documents)
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
        values[term.id, default: Value()].add(Int32(number), term.label)
      }
    }
    return values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { id, value in
      let label = value.labels.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? id
      let term = SearchTerm(id: SearchText.line(id), label: SearchText.line(label))
      return (term, value.gaps)
    }
  }

  private struct Value {
    private(set) var gaps: [Int32] = []
    private(set) var labels: [String: Int] = [:]
    private var last: Int32 = -1

    /// A document that has the same value twice counts once.
    mutating func add(_ document: Int32, _ label: String) {
      guard document != last else { return }
      gaps.append(document - last - 1)
      last = document
      labels[label, default: 0] += 1
    }
  }
}
