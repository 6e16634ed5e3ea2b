import Incidents
import Markup

/// The files of the site's `data` folder, and the formats that `extract` prints.
public struct DataFiles: Sendable {
  public let knowledge: KnowledgeBase
  private let encoder: RecordEncoder

  /// - Parameter sources: the documents by their paths, for lines and columns.
  public init(knowledge: KnowledgeBase, sources: [String: SourceFile]) {
    self.knowledge = knowledge
    encoder = RecordEncoder(knowledge: knowledge, sources: sources)
  }

  /// `data/incidents.json`.
  public var document: [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "incidents.schema.json")
      json.key("incidents")
      json.array(knowledge.incidents) { encoder.write($1, to: &$0) }
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
    json.array(knowledge.incidents) { encoder.write($1, to: &$0) }
    json.newline()
    return json.bytes
  }

  /// The records as JSON, one a line.
  public var lines: [UInt8] {
    knowledge.incidents.flatMap { incident in
      var json = JSONWriter(pretty: false)
      encoder.write(incident, to: &json)
      json.newline()
      return json.bytes
    }
  }

  /// One incident's record as JSON, for its page.
  public func record(of incident: Incident) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    encoder.write(incident, to: &json)
    json.newline()
    return json.bytes
  }
}
