/// Reads TOML front matter (https://toml.io/en/v1.0.0): its keys, and its tables as maps. Arrays of
/// tables and tables in tables are another tool's.
struct TOMLReader {
  struct Result {
    var entries: [YAMLEntry] = []
    /// The first parts of tables' names and of dotted keys, which no key of ours may repeat.
    var taken: Set<String> = []
    /// Offset behind the last value before the first table.
    var end: Int
    /// What keeps it from being TOML; reading ends there.
    var failure: Diagnostic?
  }

  private let source: SourceFile
  private var values: TOMLValueReader
  private var result: Result

  static func read(_ source: SourceFile, range: Range<Int>) -> Result {
    guard range.count <= YAMLBounds.size else {
      let message = "this TOML is larger than \(YAMLBounds.size / 1024) KiB"
      let at = range.lowerBound..<range.lowerBound
      return Result(
        end: range.lowerBound,
        failure: Diagnostic(.error, .yamlLimit, message, in: source, at: at))
    }
    var reader = TOMLReader(
      source: source, values: TOMLValueReader(source.bytes, range),
      result: Result(end: range.lowerBound))
    reader.run()
    return reader.result
  }

  private mutating func run() {
    do {
      while values.skipToNext() {
        if values.next == UInt8(ascii: "[") { return try readTables() }
        if let entry = try readEntry() { result.entries.append(entry) }
        result.end = values.at
      }
    } catch {
      let at = min(values.at, values.end)
      result.failure = Diagnostic(
        .error, .yamlSyntax, "this is not TOML: \(error.message)", in: source, at: at..<at)
    }
  }

  /// A key with its value; `nil` for a dotted key, whose first part is taken then.
  private mutating func readEntry() throws(TOMLError) -> YAMLEntry? {
    let key = try values.key()
    let value = try values.assigned()
    try values.endLine()
    guard let name = key.name else {
      result.taken.insert(key.first)
      return nil
    }
    return YAMLEntry(key: name, keyRange: key.range, value: value)
  }

  private mutating func readTables() throws(TOMLError) {
    while values.skipToNext() {
      let start = values.at
      let (key, isList) = try values.tableHead()
      result.taken.insert(key.first)
      var entries: [YAMLEntry] = []
      while values.skipToNext(), values.next != UInt8(ascii: "[") {
        if let entry = try readEntry() { entries.append(entry) }
      }
      guard let name = key.name, !isList else { continue }
      let value = YAMLValue(kind: .map(entries), range: start..<values.at, written: nil)
      result.entries.append(YAMLEntry(key: name, keyRange: key.range, value: value))
    }
  }
}

/// Why a text is no TOML, in a few words.
struct TOMLError: Error { let message: String }
