/// What data can be exported as.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// A database of all tables, with full-text search.
  case sqlite
  /// A folder of tables, with `datapackage.json`.
  case csv
  /// One record a line.
  case ndjson
  /// An array of records.
  case json
}
