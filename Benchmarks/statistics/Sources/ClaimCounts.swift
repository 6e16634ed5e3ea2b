import Incidents

/// How many pages claim a change.
struct ClaimCounts {
  private var trends = ShareTable("Pages that claim a change, % — trends.html")
  private var terms = ShareTable("— pages of causes, components and services")
  private var years = ShareTable("— pages of years")
  private var anywhere = ShareTable("— histories of which any page does")
  private var subjects = ShareTable("— trends.html, by what is claimed (all counts)")

  mutating func add(_ records: SimulatedRecords, _ row: String, _ size: SizeClass) {
    let statistics = records.statistics
    let claimed = statistics.history.findings.filter(\.claims)
    for finding in statistics.history.findings {
      subjects.add(finding.subject.name, size, finding.claims)
    }
    for name in [row, "all counts"] { trends.add(name, size, !claimed.isEmpty) }
    var any = !claimed.isEmpty
    let lists = statistics.lists(terms: Self.terms(records), years: Self.years(records))
    for term in lists.terms {
      let claims = term.findings.contains(where: \.claims)
      terms.add(row, size, claims)
      any = any || claims
    }
    for year in lists.years {
      let claims = year.finding?.claims ?? false
      years.add(row, size, claims)
      any = any || claims
    }
    anywhere.add(row, size, any)
  }

  func print() {
    for table in [trends, subjects, terms, years, anywhere] { table.print() }
  }

  /// The ids of every page of a cause, a component or a service.
  static func terms(_ records: SimulatedRecords) -> [[String]] {
    var groups: [String: [String]] = [:]
    for incident in records.base.distinct {
      groups["cause " + incident.cause.rawValue, default: []].append(incident.id)
      for component in incident.components {
        groups["component " + component.value, default: []].append(incident.id)
      }
      for service in incident.services { groups[service.value, default: []].append(incident.id) }
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  static func years(_ records: SimulatedRecords) -> [(year: Int, ids: [String])] {
    let groups = Dictionary(grouping: records.base.distinct) { $0.when?.year ?? 0 }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.id)) }
  }
}

extension TrendFinding {
  var claims: Bool { verdict == .rising || verdict == .falling }
}
