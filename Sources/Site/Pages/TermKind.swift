/// What incidents are listed by: each kind has a list of its terms and a page for every term.
public enum TermKind: String, CaseIterable, Sendable {
  case causes, components, services, severities, tags, years

  /// The folder of its pages.
  var folder: String { rawValue }

  /// Its entry in the site.
  var section: SiteSection {
    switch self {
    case .causes: .causes
    case .components: .components
    case .services: .services
    case .severities: .severities
    case .tags: .tags
    case .years: .years
    }
  }

  /// The attribute that rows of a table, the filters above it and commands know it by.
  public var attribute: String {
    switch self {
    case .causes: "cause"
    case .components: "component"
    case .services: "service"
    case .severities: "severity"
    case .tags: "tag"
    case .years: "year"
    }
  }
}
