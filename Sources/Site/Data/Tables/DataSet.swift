import Incidents
import Markup

/// What the rows of the tables are made of.
public struct DataSet: Sendable {
  public let knowledge: KnowledgeBase
  /// The documents by their paths, for lines and columns.
  private let sources: [String: SourceFile]
  /// By the incidents' ids.
  private let readings: [String: Reading]
  private let targets: LinkTargets

  /// - Parameter library: the documents; the site's own tables need none.
  init(knowledge: KnowledgeBase, library: Library = Library()) {
    self.knowledge = knowledge
    sources = library.sources
    readings = Dictionary(
      library.postmortems.map { ($0.reading.incident.id, $0.reading) }
    ) { first, _ in first }
    targets = LinkTargets(library)
  }

  public func columns(of table: DataTable) -> [DataColumn] { table.columns(knowledge.taxonomy) }

  /// The rows that a table has of an incident.
  public func write(
    _ table: DataTable, of incident: Incident, to rows: inout some RowWriter
  ) {
    switch table {
    case .incidents:
      IncidentTable.write(incident, to: &rows)
      rows.endRow()
    case .timeline: ListTables.writeTimeline(incident, to: &rows)
    case .actionItems: ListTables.writeActions(incident, to: &rows)
    case .evidence:
      guard let source = sources[incident.source] else { return }
      EvidenceTable.write(incident, source, to: &rows)
    case .links:
      LinkTable(
        knowledge: knowledge, source: sources[incident.source],
        links: readings[incident.id]?.links ?? [], targets: targets
      ).write(incident, to: &rows)
    }
  }

  /// The document's words without markup and front matter, and what stands in its code blocks.
  public func body(of incident: Incident) -> String {
    guard let reading = readings[incident.id] else { return "" }
    return reading.code.isEmpty ? reading.text : reading.text + "\n" + reading.code
  }
}
