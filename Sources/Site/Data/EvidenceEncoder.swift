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
      json.member("text", evidence.text)
      json.member("rule", evidence.rule.rawValue)
      json.member("confidence", evidence.confidence.rawValue)
    }
  }

  func write(_ candidate: RejectedCandidate, to json: inout JSONWriter) {
    json.object(.line) { json in
      json.member("field", candidate.field)
      json.member("value", candidate.value)
      writePlace(candidate.range, to: &json)
      json.member("reason", candidate.reason)
    }
  }

  private func writePlace(_ range: Range<Int>, to json: inout JSONWriter) {
    let start = source.position(at: range.lowerBound)
    let end = source.position(at: range.upperBound)
    for (name, number) in [
      ("line", start.line), ("column", start.column), ("end_line", end.line),
      ("end_column", end.column),
    ] {
      json.key(name)
      json.int(number)
    }
  }
}
