import Incidents
import Site

/// The statements that make the database's tables, indexes and views.
public struct DatabaseSchema: Sendable {
  let taxonomy: Taxonomy

  public init(taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// What the database has of incidents beside the columns of the other formats.
  public static let added = [
    DataColumn(
      "number", .integer, "Counts the rows from 1; what the full-text search knows them by.",
      isRequired: true, minimum: 1),
    DataColumn(
      "body", .text, "The document's words without markup and front matter, then its code blocks.",
      isRequired: true),
  ]

  public func columns(of table: DataTable) -> [DataColumn] {
    table.columns(taxonomy) + (table == .incidents ? Self.added : [])
  }

  /// What the full-text search looks into.
  public static let searched = ["title", "summary", "root_cause_statement", "body"]

  /// In the order that they are run in, before there are rows.
  var tables: [String] {
    DataTable.allCases.map(definition)
      + [
        """
        CREATE TABLE about (
          key TEXT NOT NULL PRIMARY KEY,
          value TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE columns (
          table_name TEXT NOT NULL,
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          unit TEXT,
          meaning TEXT NOT NULL,
          PRIMARY KEY (table_name, position)
        ) STRICT
        """,
        """
        CREATE VIRTUAL TABLE incidents_fts USING fts5(
          \(Self.searched.joined(separator: ", ")),
          content="incidents", content_rowid="number",
          tokenize='porter unicode61 remove_diacritics 2'
        )
        """,
      ]
  }

  private func definition(_ table: DataTable) -> String {
    var lines = columns(of: table).map { column in
      "  \(Self.quoted(column.name)) \(Self.type(column.kind))\(column.isRequired ? " NOT NULL" : "")"
    }
    lines.append("  PRIMARY KEY (\(Self.list(table.primaryKey)))")
    if table == .incidents { lines.append("  UNIQUE (\"number\")") }
    lines += table.references.map {
      "  FOREIGN KEY (\(Self.quoted($0))) REFERENCES \"incidents\" (\"id\")"
    }
    return "CREATE TABLE \(Self.quoted(table.name)) (\n\(lines.joined(separator: ",\n"))\n) STRICT"
  }

  /// Made when the rows are there, which is faster.
  var indexes: [String] {
    let indexed: [(DataTable, [String])] = [
      (.incidents, ["start"]), (.incidents, ["root_cause"]), (.incidents, ["severity"]),
      (.timeline, ["phase"]), (.actionItems, ["owner"]), (.actionItems, ["due"]),
      (.evidence, ["field", "confidence"]), (.evidence, ["rule"]), (.links, ["target_id"]),
      (.links, ["kind"]),
    ]
    return indexed.map { table, columns in
      let name = ([table.name] + columns).joined(separator: "_")
      return
        "CREATE INDEX \(Self.quoted(name)) ON \(Self.quoted(table.name)) (\(Self.list(columns)))"
    }
  }

  static func quoted(_ name: String) -> String { "\"\(name)\"" }

  private static func list(_ names: [String]) -> String {
    names.map(quoted).joined(separator: ", ")
  }

  private static func type(_ kind: DataColumn.Kind) -> String {
    switch kind {
    case .text, .list, .id, .word, .instant, .clock: "TEXT"
    case .number: "REAL"
    case .integer, .truth: "INTEGER"
    }
  }
}
