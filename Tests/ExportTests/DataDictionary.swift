import Export
import Incidents

@testable import Site

/// `docs/data-dictionary.md`, made from the tables in the code.
enum DataDictionary {
  static var text: String {
    ([opening] + DataTable.allCases.map(section) + [views, record]).joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    ---
    type: page
    title: Data dictionary
    summary: Every table, column and field that Casebook writes.
    ---

    # Data dictionary

    Every table and column that Casebook writes. This page is made from the code
    (`CASEBOOK_UPDATE_FIXTURES=1 swift test --filter DataDictionary`), so it cannot be out of date.

    | Where | What |
    |---|---|
    | the site's `data/` | `incidents.json` with `incidents.schema.json`; `incidents.csv`, `timeline.csv`, `action_items.csv` with `datapackage.json`; `statistics.json` with its schema (STATISTICS.md) |
    | `casebook export --format csv` | a folder of all tables below, with `datapackage.json` |
    | `casebook export --format sqlite` | a database of the same tables, with views and full-text search |
    | `casebook export --format ndjson`, `json` | the records, one a line or in an array; each fits `incidents.schema.json#/$defs/incident` |

    - **Names are stable.** Whatever breaks a query raises the version: `version` in `datapackage.json` and in the
      database's `about`, and its `PRAGMA user_version`. New columns come without that.
    - **What a document does not say** is `null`, an empty cell in CSV, and never 0.
    - **Instants** are texts in ISO 8601, as precise as the document: `2023-03-03`, `2023-03-03T14:00:00` where it names
      no zone, `2023-03-03T14:00:00+01:00`, and `XXXX-03-03` (EDTF) where it names no year.
    - **Lists** are arrays in JSON and JSON arrays in SQLite; in CSV their elements are joined with `; `.
    - **Truth** is `true` and `false`, in SQLite 1 and 0.
    - **CSV** is RFC 4180 in UTF-8. A text that a spreadsheet would run as a formula has an apostrophe before it.
    - The same incident told twice has two rows, and each names the other in `links`.
    """

  private static func section(_ table: DataTable) -> String {
    let references = table.references.map { "`\($0)` refers to `incidents.id`" }
    let keys =
      ["key " + table.primaryKey.map { "`\($0)`" }.joined(separator: ", ")] + references
    let added = table == .incidents ? DatabaseSchema.added.map { row($0, " SQLite alone.") } : []
    return """
      ## \(table.name)

      \(table.meaning) \(capitalised(keys.joined(separator: "; "))).

      | Column | Values | Meaning |
      |---|---|---|
      \((table.columns(.standard).map { row($0) } + added).joined(separator: "\n"))
      """
  }

  private static func row(_ column: DataColumn, _ note: String = "") -> String {
    "| `\(column.name)` | \(values(column)) | \(column.meaning)\(note) |"
  }

  private static func values(_ column: DataColumn) -> String {
    var text =
      switch column.kind {
      case .text: "text"
      case .list: "list of texts"
      case .id: "id"
      case .word(let words): self.words(words)
      case .instant: "instant"
      case .clock: "time of day"
      case .number: "number"
      case .integer: "whole number"
      case .truth: "truth"
      }
    if let unit = column.unit { text += " of \(unit)" }
    switch (column.minimum, column.maximum) {
    case (let low?, let high?): text += ", \(low) to \(high)"
    case (let low?, nil): text += ", \(low) or more"
    default: break
    }
    return text + (column.isRequired ? "" : "; may be missing")
  }

  private static func words(_ words: [String]) -> String {
    words.count > 20 ? "word" : words.map { "`\($0)`" }.joined(separator: " ")
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static var views: String {
    let sections = DatabaseView.all.map { view in
      """
      ### \(view.name)

      \(view.meaning)

      | Column | Meaning |
      |---|---|
      \(view.columns.map { "| `\($0.name)` | \($0.meaning)\($0.unit.map { " In \($0)." } ?? "") |" }.joined(separator: "\n"))
      """
    }
    let searched = DatabaseSchema.searched.map { "`\($0)`" }.joined(separator: ", ")
    return """
      ## Views and search of the database

      `incidents_fts` is a full-text index (FTS5, English word forms) of \(searched), by `incidents.number`:

          SELECT title FROM incidents
          WHERE number IN (SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH 'connection pool');

      `columns` describes every column (`table_name`, `position`, `name`, `unit`, `meaning`), and `about` has what the
      configuration says of the whole (`key`, `value`).

      \(sections.joined(separator: "\n\n"))
      """
  }

  private static var record: String {
    let fields = RecordSchema(taxonomy: .standard).fields
    return """
      ## The record

      Of `data/incidents.json`, `incidents/<id>.json`, `extract` and `export`. The schema says the same to programs.

      | Field | Meaning |
      |---|---|
      \(fields.map { "| `\($0.name)` | \($0.meaning) |" }.joined(separator: "\n"))

      The entries of `timeline` and `action_items` have the columns of those tables but `incident_id` and `position`;
      those of `related` are `id`, `score`, `same_cause`, `shared_components` and `shared_terms`, as in `links`. `evidence`
      has a member for each field that has a value: a place, or a list of places, with the columns of the table `evidence`
      from `line` on.
      """
  }
}
