/// What the search index takes of one incident.
public struct SearchDocument: Sendable {
  public let id: String
  /// The document's path relative to the content folder.
  public let source: String
  public let title: String
  /// The start, else the end.
  public let when: Instant?
  public let cause: CauseID
  public let minutes: Double?
  public let percent: Double?
  /// The sentence that names the root cause.
  public let statement: String?
  /// Values that filters narrow by, in the order of the incident.
  public let terms: [SearchFacet: [SearchTerm]]
  /// The document's words with its code, without markup.
  public let text: String
}

/// A value of a facet: what addresses and queries call it, and what readers do.
public struct SearchTerm: Sendable, Hashable {
  public let id: String
  public let label: String
}

/// What results can be narrowed by, in the order of the index.
public enum SearchFacet: String, CaseIterable, Sendable {
  case cause, component, service, severity, tag, has
}
