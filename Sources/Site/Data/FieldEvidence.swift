import Incidents

/// The places that one field of the record comes from.
public enum FieldEvidence: Sendable, Hashable {
  case one(Evidence)
  /// In the order of the field's values; never empty.
  case each([Evidence])

  public var all: [Evidence] {
    switch self {
    case .one(let evidence): [evidence]
    case .each(let list): list
    }
  }
}

extension Incident {
  /// The fields of the record that have a value, in the record's order, with where it comes from.
  public var fieldEvidence: [(field: String, evidence: FieldEvidence)] {
    var fields: [(field: String, evidence: FieldEvidence)] = []
    func add(_ field: String, _ evidence: Evidence?) {
      if let evidence { fields.append((field, .one(evidence))) }
    }
    func add(_ field: String, _ list: [Evidence]) {
      if !list.isEmpty { fields.append((field, .each(list))) }
    }
    add("title", title.evidence)
    add("summary", summary?.evidence)
    add("start", start?.evidence)
    add("detected", detected?.evidence)
    add("mitigated", mitigated?.evidence)
    add("end", end?.evidence)
    add("duration_minutes", duration?.evidence)
    add("affected_percent", affected?.evidence)
    add("root_cause", rootCause?.evidence)
    add("contributing_factors", contributingFactors.map(\.evidence))
    add("trigger", trigger?.evidence)
    add("components", components.map(\.evidence))
    add("services", services.map(\.evidence))
    add("severity", severity?.evidence)
    add("tags", tags.map(\.evidence))
    add("authors", authors.map(\.evidence))
    add("status", status?.evidence)
    add("timeline", timeline.map(\.evidence))
    add("action_items", actionItems.map(\.evidence))
    return fields
  }
}
