import Incidents

/// A table of the data: its name, its columns and how its rows hang together with others'.
///
/// The one place that says so, for CSV, SQLite, the data package and the data dictionary.
public enum DataTable: String, Sendable, CaseIterable {
  case incidents, timeline
  case actionItems = "action_items"
  case evidence, links

  /// The tables of the site's `data` folder. The others repeat for analysis what the records say,
  /// and would take more room than everything else there.
  static let published: [DataTable] = [.incidents, .timeline, .actionItems]

  public var name: String { rawValue }

  /// One sentence.
  public var meaning: String {
    switch self {
    case .incidents: "One incident a row, newest first, undated ones last."
    case .timeline: "One event of an incident a row, in the document's order."
    case .actionItems: "One action item of an incident a row, in the document's order."
    case .evidence: "Where a value of an incident comes from, one place a row."
    case .links:
      "What leads from an incident to another or to an address: likeness, the same incident told "
        + "twice, mentions, and the document's links."
    }
  }

  /// - Parameter taxonomy: has the words for causes and triggers.
  public func columns(_ taxonomy: Taxonomy) -> [DataColumn] {
    switch self {
    case .incidents: IncidentTable.columns(taxonomy)
    case .timeline: ListTables.timelineColumns
    case .actionItems: ListTables.actionColumns
    case .evidence: EvidenceTable.columns
    case .links: LinkTable.columns
    }
  }

  /// The columns that tell a row from every other.
  public var primaryKey: [String] {
    switch self {
    case .incidents: ["id"]
    case .timeline, .actionItems, .links: ["incident_id", "position"]
    case .evidence: ["incident_id", "field", "position"]
    }
  }

  /// The columns that hold ids of incidents.
  public var references: [String] {
    switch self {
    case .incidents: []
    case .timeline, .actionItems, .evidence: ["incident_id"]
    case .links: ["incident_id", "target_id"]
    }
  }

  /// The first column of every table but the incidents'.
  static let incident = DataColumn(
    "incident_id", .id, "The incident that the row is of: `id` in `incidents`.", isRequired: true)

  static func position(_ meaning: String) -> DataColumn {
    DataColumn("position", .integer, meaning, isRequired: true, minimum: 1)
  }
}
