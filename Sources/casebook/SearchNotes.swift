import Incidents
import Site

/// What is to be said about an answer beside its results.
struct SearchNotes {
  let lines: [String]

  init(_ answer: SearchAnswer, _ query: SearchQuery) {
    var lines = answer.problems.map(Self.text)
    lines += answer.corrections.map {
      "note: looked for \(Self.list($0.used)) as well as for `\($0.word)`"
    }
    if answer.isRelaxed {
      let whole = answer.complete
      let first = whole == 1 ? "the first has" : "the first \(whole) have"
      lines.append(
        whole == 0
          ? "note: no incident has all of it; these have a part"
          : "note: \(first) all of it; the others have a part")
    }
    if query.clauses.isEmpty, query.filters.isEmpty, query.problems.isEmpty {
      lines.append("nothing to look for")
    } else if answer.total == 0 {
      lines.append("nothing found")
    } else if answer.total > answer.results.count {
      lines.append(
        "\(answer.results.count) of \(answer.total) incidents; --limit shows more"
          + Self.narrower(answer, query))
    }
    self.lines = lines
  }

  private static func text(_ problem: SearchQuery.Problem) -> String {
    switch problem {
    case .unknownFilter(let text, let near):
      "note: `\(text)` is no filter and is searched as words" + meant(near.map { $0 + ":" })
    case .badValue(let text, let near): "note: `\(text)` says nothing and is left out" + meant(near)
    case .unknownValue(let text, let near):
      "note: no incident has `\(text)`" + meant(near.map { "\(text.prefix { $0 != ":" }):\($0)" })
    case .unclosedQuote: "note: a quote has no end and reaches to that of the query"
    case .onlySmallWords: "note: these words are in every text; write one that is in few"
    case .tooLong: "note: what is beyond 1,000 characters or 32 parts of the query is left out"
    }
  }

  private static func meant(_ near: String?) -> String {
    near.map { "; did you mean `\($0)`?" } ?? ""
  }

  private static func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The filter of each kind that leaves the most results and yet not all. What the query narrows by
  /// already is counted without that, so it says nothing here.
  private static func narrower(_ answer: SearchAnswer, _ query: SearchQuery) -> String {
    let narrowed = query.filters.compactMap { filter -> SearchFacet? in
      if case .values(let facet, _) = filter.condition { facet } else { nil }
    }
    let open = [SearchFacet.cause, .component, .service].filter { !narrowed.contains($0) }
    let filters = open.compactMap { facet -> String? in
      var best: SearchAnswer.Count?
      for count in answer.counts[facet] ?? [] where count.documents < answer.total {
        if count.documents > best?.documents ?? 0 { best = count }
      }
      return best.map { "\(facet.rawValue):\(SearchValue.written($0.term.id)) (\($0.documents))" }
    }
    return filters.isEmpty ? "" : ", and fewer " + filters.joined(separator: ", ")
  }
}
