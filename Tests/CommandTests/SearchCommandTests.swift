import Foundation
import TestSupport
import Testing

@Suite("casebook search and casebook similar")
struct SearchCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/pool.md", Self.pool)
    try folder.write("content/certificate.md", Self.certificate)
  }

  private static let pool = """
    # Checkout ran out of connections

    On 5 March 2024 from 14:00 to 16:30 UTC checkout failed for 40 % of users.

    ## Root cause
    The connection pool of postgres was exhausted, as nobody had measured its capacity.

    ## Timeline
    - 14:00 Outage begins
    - 16:30 Service restored

    """
  private static let certificate = """
    # Login refused everybody

    On 7 May 2023 from 10:00 to 10:30 UTC login failed for all users.

    ## Root cause
    The certificate of the gateway had expired.

    ## Timeline
    - 10:00 Outage begins
    - 10:30 Service restored

    """

  private func run(
    _ arguments: String..., environment: [String: String] = [:], input: String? = nil
  ) throws -> CommandRun {
    try CommandRun(
      arguments, in: folder.path, environment: environment,
      input: input.map { "\(folder.path)/\($0)" })
  }

  private func object(_ run: CommandRun) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func results(_ run: CommandRun) throws -> [[String: Any]] {
    try #require(object(run)["results"] as? [[String: Any]])
  }

  @Test("A result is its title, facts, the words around the hits and its path")
  func text() throws {
    let run = try run("search", "\"connection pool\"", "content")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0] == "Checkout ran out of connections")
    #expect(lines[1] == "  2024-03-05 · Capacity · 2 h 30 min · 40 %")
    #expect(lines[2].contains("The connection pool of postgres was exhausted"))
    #expect(lines[3] == "  content/pool.md")
  }

  @Test("The current folder is searched where none is named")
  func currentFolder() throws {
    let run = try CommandRun(["search", "certificate"], in: folder.path + "/content")
    #expect(run.output.hasSuffix("\n  certificate.md\n"))
  }

  @Test("Programs get the query, the records' names and what matched")
  func json() throws {
    let run = try run(
      "search", "conection pool after:2024 absent", "content", "--format", "json")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let answer = try object(run)
    #expect(
      Set(answer.keys) == ["query", "total", "complete", "relaxed", "corrections", "results"])
    #expect(answer["total"] as? Int == 1)
    #expect(answer["relaxed"] as? Bool == true)
    let query = try #require(answer["query"] as? [String: [Any]])
    #expect(query["clauses"]?.count == 3)
    #expect(query["filters"]?.count == 1)
    let corrections = try #require(answer["corrections"] as? [[String: Any]])
    #expect(corrections.map { $0["word"] as? String } == ["conection"])
    #expect((corrections[0]["used"] as? [String])?.first == "connection")
    let result = try #require(results(run).first)
    #expect(
      Set(result.keys) == [
        "id", "title", "source", "url", "date", "root_cause", "duration_minutes",
        "affected_percent", "score", "matched", "missing", "snippet",
      ])
    #expect(result["source"] as? String == "pool.md")
    let id = try #require(result["id"] as? String)
    #expect(result["url"] as? String == "incidents/\(id).html")
    #expect(result["date"] as? String == "2024-03-05")
    #expect(result["root_cause"] as? String == "capacity")
    #expect(result["duration_minutes"] as? Int == 150)
    #expect(result["affected_percent"] as? Int == 40)
    #expect(result["matched"] as? [String] == ["conection", "pool"])
    #expect(result["missing"] as? [String] == ["absent"])
  }

  @Test("What could not be followed is said beside the results")
  func notes() throws {
    let run = try run("search", "sevrity:1 year:23 cause:capcity \"", "content")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errorLines == [
        "casebook: note: `sevrity:1` is no filter and is searched as words; did you mean `severity:`?",
        "casebook: note: `year:23` says nothing and is left out",
        "casebook: note: a quote has no end and reaches to that of the query",
        "casebook: note: no incident has `cause:capcity`; did you mean `cause:capacity`?",
        "casebook: nothing found",
      ])
  }

  @Test("Nothing found is no error, and an empty list for programs")
  func nothing() throws {
    let text = try run("search", "absent", "content")
    #expect(text.status == 0)
    #expect(text.output == "")
    #expect(text.errors == "casebook: nothing found\n")
    let json = try run("search", "absent", "content", "--format", "json")
    #expect(json.status == 0)
    #expect(json.errors == "")
    #expect(try results(json).isEmpty)
    #expect(try run("search", "", "content").errors == "casebook: nothing to look for\n")
    try folder.write("empty/.keep", "")
    #expect(try results(run("search", "timeout", "empty", "--format", "json")).isEmpty)
  }

  @Test("What is missing in a result is said in it")
  func relaxed() throws {
    let run = try run("search", "certificate absent ", "content")
    #expect(run.output.contains("\n  without: absent\n"))
    #expect(run.errorLines == ["casebook: note: no incident has all of it; these have a part"])
  }

  @Test("What narrows it can be typed as it is shown")
  func narrowing() throws {
    for number in 1...3 {
      let services = number < 3 ? "services: [Card payments]\n" : ""
      try folder.write(
        "several/\(number).md", "---\n\(services)cause: unknown\n---\n" + Postmortem.text(number))
    }
    let run = try run("search", "has:date", "several", "--limit", "1")
    #expect(run.errors.contains(#"service:"card payments" (2)"#), "\(run.errors)")
  }

  @Test("The limit and the order are kept, and what is left is said with what narrows it")
  func limit() throws {
    let first = try run("search", "failed ", "content", "--limit", "1", "--sort", "duration")
    #expect(first.output.hasPrefix("Checkout"))
    #expect(
      first.errors.hasPrefix(
        "casebook: 1 of 2 incidents; --limit shows more, and fewer cause:capacity (1)"))
    let narrowed = try run(
      "search", "failed cause:capacity,software-bug,unknown,expiry,data,network", "content",
      "--limit", "1")
    #expect(narrowed.errors.contains("--limit shows more"))
    #expect(!narrowed.errors.contains("fewer cause:"))
    let sorted = try run("search", "failed", "content", "--sort", "affected")
    #expect(sorted.output.hasPrefix("Login"))
  }

  @Test("Neither colour nor control characters reach what is no terminal")
  func printable() throws {
    try folder.write(
      "content/evil.md",
      Self.pool.replacingOccurrences(of: "ran out", with: "\u{1B}[31mran\u{07}\u{202E} out"))
    let run = try run("search", "checkout", "content")
    #expect(run.output.contains("Checkout"))
    #expect(
      !run.output.unicodeScalars.contains {
        $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E
      })
    let query = try self.run("search", "zz\u{1B}[31m:1 year:\u{1B}x", "content")
    #expect(!query.errors.contains("\u{1B}"))
  }

  @Test("A text finds what is like it, and says by which words")
  func similar() throws {
    try folder.write("log.txt", "FATAL: postgres: no connection left in the pool (exhausted)\n")
    let file = try run("similar", "log.txt", "content")
    #expect(file.status == 0)
    #expect(file.errors == "")
    let lines = file.output.split(separator: "\n")
    #expect(lines[0] == "Checkout ran out of connections")
    #expect(lines[3].hasPrefix("  has: "))
    #expect(lines[3].contains("postgres"))
    let piped = try run("similar", "-", "content", "--format", "json", input: "log.txt")
    #expect(piped.status == 0)
    let result = try #require(results(piped).first)
    #expect(Set(try #require(result["matched"] as? [String])).isSuperset(of: ["postgres", "pool"]))
    #expect(result["missing"] == nil)
    #expect(try object(piped)["asked"] is [String])
  }

  @Test("A document is not like itself, however its path is written")
  func itself() throws {
    try folder.write(
      "content/again.md", Self.pool.replacingOccurrences(of: "Checkout", with: "Shop"))
    for path in ["content/pool.md", "./content/../content/pool.md"] {
      let run = try run("similar", path, "content", "--format", "json")
      #expect(try results(run).map { $0["source"] as? String }.contains("pool.md") == false)
      #expect(try results(run).first?["source"] as? String == "again.md")
    }
    let copy = try run("similar", "-", "content", "--format", "json", input: "content/pool.md")
    #expect(try results(copy).first?["source"] as? String == "pool.md")
  }

  @Test("What is empty, no text or too large is said")
  func badTexts() throws {
    let cases: [(String, [UInt8], String)] = [
      ("empty", [], "is empty; there is nothing to compare"),
      ("blank", [0x20, 0x0A], "is empty; there is nothing to compare"),
      ("binary", [0x7F, 0x45, 0, 1], "is not text in UTF-8"),
      ("latin", [0x41, 0xE9, 0x41], "is not text in UTF-8"),
    ]
    for (name, bytes, message) in cases {
      try folder.write(name, bytes: bytes)
      let file = try run("similar", name, "content")
      #expect(file.status == 2)
      #expect(file.errors == "casebook: error: \(name) \(message)\n")
      let piped = try run("similar", "-", "content", input: name)
      #expect(piped.errors == "casebook: error: standard input \(message)\n")
    }
    // The megabyte ends within a character.
    let long = Array("postgres pool x".utf8) + Array(String(repeating: "é", count: 600_000).utf8)
    try folder.write("long", bytes: long)
    let run = try run("similar", "long", "content")
    #expect(run.status == 0)
    #expect(run.errors == "casebook: note: only the first megabyte was read\n")
    #expect(run.output.hasPrefix("Checkout"))
    try folder.write("other", "nothing in common with anything")
    let none = try self.run("similar", "other", "content")
    #expect(none.status == 0)
    #expect(none.errors == "casebook: no incident is like this text\n")
  }
}
