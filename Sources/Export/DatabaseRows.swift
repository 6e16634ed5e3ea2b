import GRDB
import Incidents
import Site

/// Puts the rows of a table into the database.
struct DatabaseRows: RowWriter {
  private let statement: Statement
  private var values: [DatabaseValue] = []
  /// Stands behind the other values of the next row.
  var added: [DatabaseValue] = []
  /// What went wrong first.
  private(set) var failure: DatabaseError?

  init(_ table: DataTable, _ schema: DatabaseSchema, in database: Database) throws {
    let columns = schema.columns(of: table).map { DatabaseSchema.quoted($0.name) }
    statement = try database.makeStatement(
      sql: """
        INSERT INTO \(DatabaseSchema.quoted(table.name)) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """)
    values.reserveCapacity(columns.count)
  }

  mutating func text(_ text: String?) { plain(text) }

  /// As a JSON array, which Datasette and `json_each` take apart.
  mutating func list(_ list: [String]?) { plain(list.map(JSONList.text)) }

  mutating func plain(_ text: String?) {
    values.append(text.map { Self.whole($0).databaseValue } ?? .null)
  }

  mutating func number(_ number: Double?) { values.append(number?.databaseValue ?? .null) }
  mutating func number(_ number: Int?) { values.append(number?.databaseValue ?? .null) }
  mutating func truth(_ truth: Bool?) { values.append(truth?.databaseValue ?? .null) }
  mutating func instant(_ instant: Instant?) { plain(instant?.description) }
  mutating func clock(_ clock: Clock?) { plain(clock?.text) }

  mutating func endRow() {
    defer {
      values.removeAll(keepingCapacity: true)
      added.removeAll(keepingCapacity: true)
    }
    guard failure == nil else { return }
    do {
      try statement.execute(arguments: StatementArguments(values + added))
    } catch {
      failure = error as? DatabaseError
    }
  }

  /// SQLite's functions see a text end at its first NUL, which documents cannot have but YAML's
  /// escapes can.
  static func whole(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}
