import Incidents

/// Queries that find something on this site, each with what it means.
struct SearchExamples {
  struct Example {
    let query: String
    let meaning: String
  }

  let parts: PageParts

  private var index: SiteIndex { parts.index }
  private var words: Words { parts.words }

  var all: [Example] { ofWords + ofTerms + ofYears + ofMeasures }

  // MARK: Words

  private var ofWords: [Example] {
    guard let pair = titlePair else { return [] }
    return [
      Example(query: "\(pair.1) \(pair.0)", meaning: words["search.help-words"]),
      Example(query: "\"\(pair.0) \(pair.1)\"", meaning: words["search.help-phrase"]),
      Example(query: "\(pair.0) -\(pair.1)", meaning: words["search.help-without"]),
      Example(query: "\(pair.0.prefix(4))*", meaning: words["search.help-prefix"]),
    ]
  }

  /// The longest two neighbouring words of a newer title, which say most.
  private var titlePair: (String, String)? {
    index.knowledge.distinct.prefix(200).flatMap { incident in
      let title = incident.title.value.lowercased().split(separator: " ").map(String.init)
      return zip(title, title.dropFirst()).filter {
        $0 != $1 && Self.isTelling($0) && Self.isTelling($1)
      }
    }
    .max { $0.0.count + $0.1.count < $1.0.count + $1.1.count }
  }

  private static func isTelling(_ word: String) -> Bool {
    (5...20).contains(word.count) && word.allSatisfy(\.isLetter)
  }

  // MARK: Filters

  private var ofTerms: [Example] {
    let causes = frequent(.causes, 3).filter { $0 != "unknown" }.prefix(2)
    let kinds: [(TermKind, meaning: String)] = [
      (.components, words["search.help-component"]), (.services, words["search.help-service"]),
      (.severities, words["search.help-severity"]), (.tags, words["search.help-tag"]),
    ]
    let ofCauses = causes.isEmpty ? [] : ["cause:" + causes.joined(separator: ",")]
    return ofCauses.map { Example(query: $0, meaning: words["search.help-cause"]) }
      + kinds.flatMap { kind, meaning in
        frequent(kind, 1).map {
          Example(query: "\(kind.attribute):\(SearchValue.written($0))", meaning: meaning)
        }
      }
  }

  /// What most incidents have; values that no query can hold are left out.
  private func frequent(_ kind: TermKind, _ most: Int) -> [String] {
    index[kind].filter { !$0.id.contains("\"") && $0.id.count <= 40 }
      .sorted { ($1.incidents.count, $0.id) < ($0.incidents.count, $1.id) }
      .prefix(most).map(\.id)
  }

  private var ofYears: [Example] {
    let years = index[.years].compactMap { Int($0.id) }
    guard let newest = years.first, let oldest = years.dropFirst().prefix(2).last else { return [] }
    return [
      Example(query: "year:\(oldest)..\(newest)", meaning: words["search.help-year"]),
      Example(
        query: "after:\(oldest)-06 before:\(newest)-03-15", meaning: words["search.help-day"]),
    ]
  }

  private var ofMeasures: [Example] {
    [
      Example(query: "affected:>30", meaning: words["search.help-affected"]),
      Example(query: "duration:>2h", meaning: words["search.help-duration"]),
      Example(query: "has:actions", meaning: words["search.help-has"]),
    ]
  }
}
