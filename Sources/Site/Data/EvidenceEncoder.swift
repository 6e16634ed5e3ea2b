import Incidents
import Markup

/// Writes where an incident's values come from.
struct EvidenceEncoder: Sendable {
  let source: SourceFile

  /// One member a field that has a value; lists have as many places as the field has values.
  func write(_ incident: Incident, to json: inout JSONWriter) {
    json.object { json in
      for (field, evidence) in incident.fieldEvidence {
        json.key(field)
        switch evidence {
        case .one(let evidence): write(evidence, to: &json)
        case .each(let list): json.array(list) { write($1, to: &$0) }
        }
      }
    }
  }

  func write(_ evidence: Evidence, to json: inout JSONWriter) {
    json.object(.line) { json in
      writePlace(evidence.range, to: &json)
      json.field("text", evidence.text)
      json.field("rule", evidence.rule.rawValue)
      json.field("confidence", evidence.confidence.rawValue)
    }
  }

  func write(_ candidate: RejectedCandidate, to json: inout JSONWriter) {
    json.object(.line) { json in
      json.field("field", candidate.field)
      json.field("value", candidate.value)
      writePlace(candidate.range, to: &json)
      json.field("reason", candidate.reason)
    }
  }

  private func writePlace(_ range: Range<Int>, to json: inout JSONWriter) {
    let (start, end) = source.positions(of: range)
    json.field("line")
    json.int(start.line)
    json.field("column")
    json.int(start.column)
    json.field("end_line")
    json.int(end.line)
    json.field("end_column")
    json.int(end.column)
  }
}
