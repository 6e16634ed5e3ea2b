import GRDB
import Glibc
import Incidents
import Site

/// Writes the data as a SQLite database, the same bytes for the same data and the same library.
public struct DatabaseExport: Sendable {
  private let export: DataExport
  private let schema: DatabaseSchema

  public init(_ export: DataExport) {
    self.export = export
    schema = DatabaseSchema(taxonomy: export.data.knowledge.taxonomy)
  }

  /// Looks whether the SQLite that this program found can do what the export needs.
  public static func check() throws(ExportError) {
    do {
      try DatabaseQueue().read { database in
        let version = try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
        let options = try String.fetchAll(database, sql: "PRAGMA compile_options")
        if let reason = missing(version: version, options: options) {
          throw ExportError.database(reason)
        }
      }
    } catch {
      throw Self.wrapped(error)
    }
  }

  /// What a SQLite lacks; `nil` where it will do.
  static func missing(version: String, options: [String]) -> String? {
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    if numbers.lexicographicallyPrecedes([3, 37]) {
      return "SQLite 3.37 or later is needed, for strict tables; this is \(version)"
    }
    if !options.contains("ENABLE_FTS5") {
      return "this SQLite (\(version)) was built without FTS5, which the full-text search needs"
    }
    return nil
  }

  /// - Parameter path: where no file is yet.
  public func write(to path: String) throws(ExportError) {
    let draft = path + "-draft"
    do {
      let queue = try DatabaseQueue(path: draft, configuration: Self.configuration)
      try queue.writeWithoutTransaction { database in
        try database.inTransaction {
          try make(in: database)
          return .commit
        }
        // A copy without the pages that merging the index left free.
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
      try queue.close()
    } catch {
      // The copy has a journal, whatever the draft's settings say.
      for left in [draft, path + "-journal"] { unlink(left) }
      throw Self.wrapped(error)
    }
    guard unlink(draft) == 0 else { throw ExportError.file(FileError("remove", draft)) }
  }

  private static let configuration = {
    var configuration = GRDB.Configuration()
    // The rows of one table name those of others that come later.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // Nobody sees the file before it is whole, and one that is not is thrown away.
      try database.execute(
        sql: """
          PRAGMA page_size = 4096;
          PRAGMA encoding = 'UTF-8';
          PRAGMA auto_vacuum = NONE;
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          """)
    }
    return configuration
  }()

  private func make(in database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(ExportSignature.application);
        PRAGMA user_version = \(DataAbout.version);
        """)
    for statement in schema.tables { try database.execute(sql: statement) }
    for table in DataTable.allCases { try fill(table, in: database) }
    try describe(in: database)
    for statement in schema.indexes { try database.execute(sql: statement) }
    for view in DatabaseView.all { try database.execute(sql: view.definition) }
    try database.execute(
      sql: """
        INSERT INTO incidents_fts (incidents_fts) VALUES ('rebuild');
        INSERT INTO incidents_fts (incidents_fts) VALUES ('optimize');
        """)
  }

  private func fill(_ table: DataTable, in database: Database) throws {
    var rows = try DatabaseRows(table, schema, in: database)
    for (number, incident) in export.data.knowledge.incidents.enumerated() {
      if table == .incidents {
        let body = DatabaseRows.whole(export.data.body(of: incident))
        rows.added = [(number + 1).databaseValue, body.databaseValue]
      }
      export.data.write(table, of: incident, to: &rows)
      if let failure = rows.failure { throw failure }
    }
  }

  private func describe(in database: Database) throws {
    for (key, value) in about {
      try database.execute(
        sql: "INSERT INTO about (key, value) VALUES (?, ?)",
        arguments: [key, DatabaseRows.whole(value)])
    }
    let insert =
      "INSERT INTO columns (table_name, position, name, unit, meaning) VALUES (?, ?, ?, ?, ?)"
    for (table, columns) in described {
      for (number, column) in columns.enumerated() {
        try database.execute(
          sql: insert,
          arguments: [table, number + 1, column.name, column.unit, column.meaning])
      }
    }
  }

  private var about: [(String, String)] {
    let about = export.about
    let values: [(String, String?)] = [
      ("title", about.title), ("description", about.description),
      ("organisation", about.organisation), ("homepage", about.homepage),
      ("licence", about.licence?.text), ("version", String(DataAbout.version)),
    ]
    return values.compactMap { key, value in value.map { (key, $0) } }
  }

  private typealias Described = (name: String, meaning: String, unit: String?)

  private var described: [(table: String, columns: [Described])] {
    DataTable.allCases.map { table in
      (table.name, schema.columns(of: table).map { ($0.name, $0.meaning, $0.unit) })
    } + DatabaseView.all.map { ($0.name, $0.columns) }
  }

  private static func wrapped(_ error: any Error) -> ExportError {
    if let error = error as? ExportError { return error }
    guard let error = error as? DatabaseError else { return .database("\(error)") }
    return .database("SQLite says: \(error.message ?? error.resultCode.description)")
  }
}
