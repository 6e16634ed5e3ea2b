import Incidents
import Markup

/// Where values come from, as a table: what the records' `evidence` says.
enum EvidenceTable {
  static let columns = [
    DataTable.incident,
    DataColumn(
      "field", .word(Incident.fieldsWithEvidence), "The field of the record that the value is of.",
      isRequired: true),
    DataTable.position("Which of the field's values, from 1; 1 for a field of one value."),
    place("line", "The line of the document where the words begin, from 1."),
    place("column", "The column there, from 1, counted in Unicode scalars."),
    place("end_line", "The line where they end."),
    place("end_column", "The column behind their last."),
    DataColumn("text", .text, "The words, without markup."),
    DataColumn(
      "rule", .word(ReadingRule.allCases.map(\.rawValue)),
      "The rule that read it; the site's `about.html` explains each.", isRequired: true),
    DataColumn(
      "confidence", .word(Confidence.allCases.map(\.rawValue)), "How sure the value is.",
      isRequired: true),
  ]

  private static func place(_ name: String, _ meaning: String) -> DataColumn {
    DataColumn(name, .integer, meaning, isRequired: true, minimum: 1)
  }

  static func write(_ incident: Incident, _ source: SourceFile, to rows: inout some RowWriter) {
    for (field, evidence) in incident.fieldEvidence {
      for (number, evidence) in evidence.all.enumerated() {
        let (start, end) = source.positions(of: evidence.range)
        rows.plain(incident.id)
        rows.plain(field)
        rows.number(number + 1)
        rows.number(start.line)
        rows.number(start.column)
        rows.number(end.line)
        rows.number(end.column)
        rows.text(evidence.text)
        rows.plain(evidence.rule.rawValue)
        rows.plain(evidence.confidence.rawValue)
        rows.endRow()
      }
    }
  }
}
