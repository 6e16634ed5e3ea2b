import Foundation
import GRDB
import Site
import TestSupport
import Testing

@testable import Export

@Suite("The database")
struct DatabaseExportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...12 { try folder.write("content/\(number).md", Self.document(number)) }
    try folder.write("content/casebook.yml", "title: Ours\nlicence: CC-BY-4.0\n")
  }

  private static func document(_ number: Int) -> String {
    """
    ---
    title: "Outage \(number)\(number == 3 ? "\\0of all" : "")"
    tags: [a, "say \\"b\\""]
    ---
    ## Summary
    On \(number) March 2023 from 14:00 to 15:30 UTC, checkout was timing out for 30 % of users,
    as in [the last one](\(number - 1).md). See [the graph](https://x.test/graph).

    ## Root cause
    A wrong timeout was configured in the load balancer.

    ## Timeline
    - 14:00 Outage begins
    - 15:30 Service restored

    ## Action items
    - [ ] Check timeouts in review (@jo, 2023-04-01)

    ```
    java.lang.OutOfMemoryError: heap\(number)
    ```
    """
  }

  private func export(_ name: String, jobs: Int = 1) throws -> DatabaseQueue {
    let extraction = try Extraction(
      paths: [folder.at("content")], configuration: nil, audience: .public, jobs: jobs)
    try DatabaseExport(DataExport(extraction)).write(to: folder.at(name))
    return try DatabaseQueue(path: folder.at(name))
  }

  @Test("It is whole, knows itself, and every reference leads somewhere")
  func sound() throws {
    try export("a.db").read { (database: Database) throws -> Void in
      func one(_ sql: String) throws -> String? { try String.fetchOne(database, sql: sql) }
      #expect(try one("PRAGMA integrity_check") == "ok")
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try Int32.fetchOne(database, sql: "PRAGMA application_id") == 0x4341_5345)
      #expect(try one("PRAGMA user_version") == "1")
      #expect(try one("PRAGMA freelist_count") == "0")
      #expect(try one("SELECT count(*) FROM incidents") == "12")
      #expect(try one("SELECT count(*) FROM timeline") == "24")
      // What Datasette and others that know no better search by.
      #expect(try one("SELECT count(*) FROM incidents WHERE rowid <> number") == "0")
      #expect(try one("SELECT value FROM about WHERE key = 'licence'") == "CC-BY-4.0")
      let strict =
        "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"
      #expect(try one(strict) == "0")
    }
  }

  @Test("Its columns are the tables', each with a description")
  func columns() throws {
    try export("a.db").read { (database: Database) throws -> Void in
      let schema = DatabaseSchema(taxonomy: .standard)
      for table in DataTable.allCases {
        let found = try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid",
          arguments: [table.name])
        #expect(found == schema.columns(of: table).map(\.name))
      }
      for view in DatabaseView.all {
        let found = try String.fetchAll(
          database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid",
          arguments: [view.name])
        #expect(found == view.columns.map(\.name))
        #expect(try Row.fetchOne(database, sql: "SELECT * FROM \(view.name)") != nil)
      }
      let described = try Int.fetchOne(database, sql: "SELECT count(*) FROM columns") ?? 0
      #expect(
        described
          == DataTable.allCases.reduce(0) { $0 + schema.columns(of: $1).count }
          + DatabaseView.all.reduce(0) { $0 + $1.columns.count })
    }
  }

  @Test("Full-text search finds other forms of a word, and words of code")
  func search() throws {
    try export("a.db").read { (database: Database) throws -> Void in
      func found(_ query: String) throws -> [String] {
        try String.fetchAll(
          database,
          sql: """
            SELECT source FROM incidents JOIN incidents_fts ON incidents_fts.rowid = number
            WHERE incidents_fts MATCH ? ORDER BY source
            """, arguments: [query])
      }
      #expect(try found("timed out").count == 12)
      #expect(try found("heap7") == ["7.md"])
      #expect(try found("title: outage").count == 12)
      #expect(try found("nonsense").isEmpty)
    }
  }

  @Test(
    "Lists are arrays, unknown is NULL, links lead to incidents or elsewhere, and no text is cut")
  func values() throws {
    try export("a.db").read { (database: Database) throws -> Void in
      func one(_ sql: String) throws -> String? { try String.fetchOne(database, sql: sql) }
      #expect(try one("SELECT tags FROM incidents WHERE source = '2.md'") == #"["a","say \"b\""]"#)
      #expect(try one("SELECT severity IS NULL FROM incidents WHERE source = '2.md'") == "1")
      #expect(
        try one("SELECT title FROM incidents WHERE source = '3.md'") == "Outage 3\u{FFFD}of all")
      let links = try Row.fetchAll(
        database,
        sql: """
          SELECT target.source, address, links.text FROM links
          JOIN incidents ON incidents.id = incident_id
          LEFT JOIN incidents AS target ON target.id = target_id
          WHERE links.kind = 'document' AND incidents.source = '5.md' ORDER BY position
          """)
      #expect(links.map { $0[0] as String? } == ["4.md", nil])
      #expect(links.map { $0[1] as String } == ["4.md", "https://x.test/graph"])
      #expect(links.map { $0[2] as String } == ["the last one", "the graph"])
      #expect(
        try one(
          "SELECT duration_hours || ' ' || start_utc FROM incident_durations WHERE day = '2023-03-02'"
        )
          == "1.5 2023-03-02 14:00:00")
      #expect(try one("SELECT count(*) FROM incident_terms WHERE kind = 'tag'") == "24")
      #expect(try one("SELECT count(*) FROM open_action_items WHERE is_said") == "12")
    }
  }

  @Test("The same documents give the same bytes, whatever the jobs")
  func deterministic() throws {
    _ = try export("a.db")
    _ = try export("b.db", jobs: 4)
    let bytes = try ["a.db", "b.db"].map {
      try Data(contentsOf: URL(fileURLWithPath: folder.at($0)))
    }
    #expect(bytes[0] == bytes[1])
    #expect(try folder.names() == ["a.db", "b.db", "content"])
  }

  @Test("What a SQLite lacks is said")
  func lacking() {
    #expect(DatabaseExport.missing(version: "3.40.1", options: ["ENABLE_FTS5"]) == nil)
    #expect(DatabaseExport.missing(version: "4.0", options: ["ENABLE_FTS5"]) == nil)
    #expect(
      DatabaseExport.missing(version: "3.9.2", options: ["ENABLE_FTS5"])
        == "SQLite 3.37 or later is needed, for strict tables; this is 3.9.2")
    #expect(
      DatabaseExport.missing(version: "3.40.1", options: [])
        == "this SQLite (3.40.1) was built without FTS5, which the full-text search needs")
  }

  @Test("What SQLite cannot write is told in its words")
  func unwritable() throws {
    let extraction = try Extraction(
      paths: [folder.at("content")], configuration: nil, audience: .public, jobs: 1)
    #expect {
      try DatabaseExport(DataExport(extraction)).write(to: folder.at("no/where.db"))
    } throws: {
      "\($0)" == "nothing was exported: SQLite says: unable to open database file"
    }
  }
}
