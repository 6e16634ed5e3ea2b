import Incidents

extension TermPages {
  static func causes(_ base: KnowledgeBase, _ rows: IncidentRow) -> TermPages {
    let groups = Dictionary(grouping: base.distinct) {
      $0.rootCause?.value.category.rawValue ?? CauseID.unknown.rawValue
    }
    return TermPages(
      base: base, rows: rows, folder: "causes", heading: "Root causes", prefix: "",
      sentence: "What the documents conclude with, sorted into one category each.",
      nothing: "There is no incident yet.", hasSwatch: true,
      terms: terms(groups, base.taxonomy.causes))
  }

  static func components(_ base: KnowledgeBase, _ rows: IncidentRow) -> TermPages {
    var groups: [String: [Incident]] = [:]
    for incident in base.distinct {
      for component in incident.components {
        groups[component.value, default: []].append(incident)
      }
    }
    return TermPages(
      base: base, rows: rows, folder: "components", heading: "Components", prefix: "",
      sentence: "What was at fault, not what merely felt it.",
      nothing: "No document says which component was at fault.", hasSwatch: false,
      terms: terms(groups, base.taxonomy.components))
  }

  static func years(_ base: KnowledgeBase, _ rows: IncidentRow) -> TermPages {
    var groups: [Int: [Incident]] = [:]
    for incident in base.distinct {
      guard let year = (incident.start ?? incident.end)?.value.year else { continue }
      groups[year, default: []].append(incident)
    }
    return TermPages(
      base: base, rows: rows, folder: "years", heading: "Years", prefix: "Incidents of ",
      sentence:
        "By the year that they began in. Incidents whose document names no year are not here.",
      nothing: "No document names a year.", hasSwatch: false,
      terms: groups.keys.sorted(by: >).map { year in
        Term(
          id: String(year), label: String(year), meaning: nil, incidents: groups[year] ?? [])
      })
  }

  private static func terms(_ groups: [String: [Incident]], _ all: [Taxonomy.Term]) -> [Term] {
    all.compactMap { term in
      groups[term.id].map {
        Term(id: term.id, label: term.label, meaning: term.meaning, incidents: $0)
      }
    }
  }
}
