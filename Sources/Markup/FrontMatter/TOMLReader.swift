/// Reads the keys of TOML front matter (https://toml.io/en/v1.0.0) that stand before its first
/// table: what comes below is another tool's.
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
    while values.skipToNext() {
      if values.next == UInt8(ascii: "[") { return readTables() }
      do {
        try readEntry()
      } catch {
        let at = min(values.at, values.end)
        result.failure = Diagnostic(
          .error, .yamlSyntax, "this is not TOML: \(error.message)", in: source, at: at..<at)
        return
      }
    }
  }

  private mutating func readEntry() throws(TOMLError) {
    let key = try values.key()
    let value = try values.assigned()
    try values.endLine()
    result.end = value.range.upperBound
    if let name = key.name {
      result.entries.append(YAMLEntry(key: name, keyRange: key.range, value: value))
    } else {
      result.taken.insert(key.first)
    }
  }

  /// Only the names of tables matter.
  private mutating func readTables() {
    while values.skipToNext() {
      if values.next == UInt8(ascii: "[") {
        while values.next == UInt8(ascii: "[") { values.at += 1 }
        if let key = try? values.key() { result.taken.insert(key.first) }
      }
      values.skipLine()
    }
  }
}

/// Why a text is no TOML, in a few words.
struct TOMLError: Error { let message: String }
