import Incidents

/// Says of a value where it comes from and how far to rely on it.
struct FactOrigins {
  /// See ``EvidenceMarks/markOfField``.
  let markOfField: [String: String]
  let phrases: OriginPhrases

  /// Writes the origin of the value of a list field, counted from 1. Fields with a single value, such
  /// as the severity, have no number in their mark's name.
  func write(_ field: String, number: Int, _ evidence: Evidence, to html: inout HTML) {
    let numbered = "\(field)-\(number)"
    guard let mark = markOfField[numbered] else { return write(field, evidence, to: &html) }
    phrases.write(evidence, field: numbered, mark: mark, to: &html)
  }

  /// The same, but only where the page shows the words that the value comes from.
  func writeIfMarked(_ field: String, number: Int, _ evidence: Evidence, to html: inout HTML) {
    let numbered = "\(field)-\(number)"
    guard let mark = markOfField[numbered] else { return }
    phrases.write(evidence, field: numbered, mark: mark, to: &html)
  }

  func write(_ field: String, _ evidence: Evidence, to html: inout HTML) {
    phrases.write(evidence, field: field, mark: markOfField[field], to: &html)
  }
}
