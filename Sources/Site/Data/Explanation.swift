import Incidents
import Markup

/// Every value of a document with its origin, and what was considered and not taken.
public struct Explanation: Sendable {
  /// One value of one field; a list's field appears once for each of its values.
  public struct Value: Sendable {
    /// As the record names it.
    public let field: String
    /// As the record would print it.
    public let text: String
    public let evidence: Evidence
  }

  public let source: SourceFile
  public let incident: Incident
  public let values: [Value]
  public let rejected: [RejectedCandidate]
  /// `nil` for a postmortem; else why the document is taken for something else.
  public let notAPostmortem: String?

  public init(_ document: Library.Document) {
    source = document.source
    incident = document.reading.incident
    rejected = document.reading.rejected
    notAPostmortem = document.reading.notAPostmortem
    values = document.reading.incident.fieldEvidence.flatMap { field, evidence in
      zip(document.reading.incident.texts(of: field), evidence.all).map {
        Value(field: field, text: $0, evidence: $1)
      }
    }
  }

  /// Fields of the record that the document says nothing about.
  public var notStated: [String] {
    let stated = Set(values.map(\.field))
    return Incident.fieldsWithEvidence.filter { !stated.contains($0) }
  }

  /// Everything that was read from some documents, in the order of their paths and texts.
  public static func all(of library: Library) -> [Explanation] {
    (library.postmortems + library.others)
      .sorted {
        let (a, b) = ($0.reading.body.lowerBound, $1.reading.body.lowerBound)
        return $0.source.path == $1.source.path
          ? a < b : ContentWalker.precedesByBytes($0.source.path, $1.source.path)
      }
      .map(Explanation.init)
  }

  /// For programs: one explanation, or an array of several.
  public static func json(_ explanations: [Explanation]) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    if explanations.count == 1 {
      explanations[0].write(to: &json)
    } else {
      json.array(explanations) { $1.write(to: &$0) }
    }
    json.newline()
    return json.bytes
  }

  private func write(to json: inout JSONWriter) {
    let places = EvidenceEncoder(source: source)
    json.object { json in
      json.member("source", source.path)
      json.member("id", incident.id)
      json.member("not_a_postmortem", notAPostmortem)
      json.key("values")
      json.array(values) { json, value in
        json.object(.line) { json in
          json.member("field", value.field)
          json.member("value", value.text)
          json.key("evidence")
          places.write(value.evidence, to: &json)
        }
      }
      json.key("not_stated")
      json.strings(notStated)
      json.key("rejected")
      json.array(rejected) { places.write($1, to: &$0) }
    }
  }
}
