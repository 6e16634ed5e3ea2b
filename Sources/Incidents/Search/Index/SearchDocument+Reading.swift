extension SearchDocument {
  /// - Parameter taxonomy: says what causes and components are called.
  public init(reading: Reading, taxonomy: Taxonomy) {
    let incident = reading.incident
    id = incident.id
    source = incident.source
    title = incident.title.value
    when = incident.when
    cause = incident.cause
    minutes = incident.duration?.value.minutes
    percent = incident.affected?.value.percent
    statement = incident.rootCause?.value.statement
    text = reading.code.isEmpty ? reading.text : reading.text + reading.code
    terms = Self.terms(of: incident, taxonomy)
  }

  private static func terms(
    of incident: Incident, _ taxonomy: Taxonomy
  ) -> [SearchFacet: [SearchTerm]] {
    let cause = incident.cause
    let values: [(SearchFacet, [SearchTerm])] = [
      (
        .cause,
        [SearchTerm(id: cause.rawValue, label: taxonomy.cause(cause)?.label ?? cause.rawValue)]
      ),
      (
        .component,
        incident.components.map {
          SearchTerm(id: $0.value, label: taxonomy.component($0.value)?.label ?? $0.value)
        }
      ),
      (.service, incident.services.map { free($0.value) }),
      (.severity, incident.severity.map { [free($0.value)] } ?? []),
      (.tag, incident.tags.map { free($0.value) }),
    ]
    var terms: [SearchFacet: [SearchTerm]] = [
      .has: incident.facts.map { SearchTerm(id: $0, label: $0) }
    ]
    for (facet, found) in values where !found.isEmpty { terms[facet] = distinct(found) }
    return terms
  }

  private static func distinct(_ terms: [SearchTerm]) -> [SearchTerm] {
    guard terms.count > 1 else { return terms.filter { !$0.id.isEmpty } }
    var seen: Set<String> = []
    return terms.filter { !$0.id.isEmpty && seen.insert($0.id).inserted }
  }

  private static func free(_ value: String) -> SearchTerm {
    SearchTerm(id: FreeTerm.id(of: value), label: value)
  }
}

extension Incident {
  /// What the document says of the incident, as `has:` asks for it.
  fileprivate var facts: [String] {
    let facts: [(String, Bool)] = [
      ("actions", !actionItems.isEmpty), ("affected", affected != nil),
      ("cause", cause != .unknown),
      ("component", !components.isEmpty), ("date", when?.year != nil),
      ("duration", duration != nil), ("service", !services.isEmpty),
      ("severity", severity != nil), ("tag", !tags.isEmpty), ("timeline", !timeline.isEmpty),
    ]
    return facts.filter(\.1).map(\.0)
  }
}
