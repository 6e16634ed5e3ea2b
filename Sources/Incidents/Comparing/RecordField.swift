/// The fields of a record that are compared one by one, in the order that people read them in. The raw
/// values are their names in the data.
///
/// Left out is what follows from others, such as the time to detect, and what depends on other incidents.
public enum RecordField: String, Sendable, Hashable, CaseIterable {
  case title, id, summary, start, detected, mitigated, end
  case duration = "duration_minutes"
  case basis = "duration_basis"
  case affected = "affected_percent"
  case scope = "affected_scope"
  case rootCause = "root_cause"
  case statement = "root_cause_statement"
  case factors = "contributing_factors"
  case trigger, components, services, severity, tags, authors, status, audience

  /// As a sentence says it.
  public var name: String {
    switch self {
    case .duration: "duration"
    case .basis: "how the duration is known"
    case .affected: "share affected"
    case .scope: "who was affected"
    case .rootCause: "root cause"
    case .statement: "root cause in words"
    case .factors: "contributing factors"
    default: rawValue
    }
  }

  public enum Kind: Sendable, Hashable {
    /// Minutes.
    case length
    /// Percent.
    case share
    /// As the record writes it.
    case instant
    case text, list
  }

  public var kind: Kind {
    switch self {
    case .duration: .length
    case .affected: .share
    case .start, .detected, .mitigated, .end: .instant
    case .factors, .components, .services, .tags, .authors: .list
    default: .text
    }
  }
}
