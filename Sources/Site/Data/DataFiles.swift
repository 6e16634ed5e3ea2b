import Incidents
import Markup

/// The files of the site's `data` folder, and the formats that `extract` prints.
public struct DataFiles: Sendable {
  public let knowledge: KnowledgeBase
  private let encoder: RecordEncoder
  private let jobs: Int

  /// - Parameters:
  ///   - sources: the documents by their paths, for lines and columns.
  ///   - jobs: how many records are written at a time.
  public init(knowledge: KnowledgeBase, sources: [String: SourceFile], jobs: Int = 1) {
    self.knowledge = knowledge
    self.jobs = jobs
    encoder = RecordEncoder(knowledge: knowledge, sources: sources)
  }

  /// What the site offers for download, with the media types.
  static let distribution = [
    (path: "data/incidents.json", type: "application/json"),
    (path: "data/incidents.csv", type: "text/csv"),
    (path: "data/timeline.csv", type: "text/csv"),
    (path: "data/action_items.csv", type: "text/csv"),
    (path: "data/statistics.json", type: "application/json"),
  ]

  /// The `data` folder, and every incident's record beside its page.
  var files: [SiteFile] {
    let records = records(pretty: true, depth: 0)
    let incidents = knowledge.incidents
    let data = [
      ("incidents.json", document(of: records)), ("incidents.schema.json", schema),
      ("incidents.csv", table), ("timeline.csv", ListTables.timeline(incidents)),
      ("action_items.csv", ListTables.actions(incidents)),
    ]
    return data.map { SiteFile(path: "data/\($0)", content: .bytes($1)) }
      + zip(incidents, records).map { incident, record in
        SiteFile(
          path: SiteAddress.record(of: incident.id),
          content: .bytes(record + [UInt8(ascii: "\n")]))
      }
  }

  /// `data/incidents.json`.
  public var document: [UInt8] { document(of: records(pretty: true, depth: 0)) }

  /// - Parameter records: at depth 0, as they stand in files of their own.
  private func document(of records: [[UInt8]]) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "incidents.schema.json")
      json.key("incidents")
      json.array(records) { $0.indented($1) }
    }
    json.newline()
    return json.bytes
  }

  /// `data/incidents.schema.json`.
  public var schema: [UInt8] { Array(RecordSchema(taxonomy: knowledge.taxonomy).text.utf8) }

  /// `data/incidents.csv`.
  public var table: [UInt8] { IncidentTable.bytes(knowledge.incidents) }

  /// The records as one JSON array.
  public var array: [UInt8] {
    var json = JSONWriter(pretty: true)
    json.array(records(pretty: true, depth: 1)) { $0.written($1) }
    json.newline()
    return json.bytes
  }

  /// The records as JSON, one a line.
  public var lines: [UInt8] {
    records(pretty: false, depth: 0).flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  /// One incident's record as JSON, for its page.
  public func record(of incident: Incident) -> [UInt8] {
    record(of: incident, pretty: true, depth: 0) + [UInt8(ascii: "\n")]
  }

  private func records(pretty: Bool, depth: Int) -> [[UInt8]] {
    Parallel(jobs: jobs).map(knowledge.incidents) {
      record(of: $0, pretty: pretty, depth: depth)
    }
  }

  private func record(of incident: Incident, pretty: Bool, depth: Int) -> [UInt8] {
    var json = JSONWriter(pretty: pretty, depth: depth)
    encoder.write(incident, to: &json)
    return json.bytes
  }
}
