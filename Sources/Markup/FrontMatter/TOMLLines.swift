/// The plain `key = "value"` lines of TOML front matter: as much as a record can use.
enum TOMLLines {
  static func entries(_ source: SourceFile, lines: Range<Int>) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    for line in lines {
      let range = source.range(ofLine: line)
      // A table begins: its keys are another tool's.
      if source.bytes[range].first == UInt8(ascii: "[") { break }
      if let entry = entry(source, range) { entries.append(entry) }
    }
    return entries
  }

  private static func entry(_ source: SourceFile, _ range: Range<Int>) -> YAMLEntry? {
    guard let sign = source.bytes[range].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let key = trim(source, range.lowerBound..<sign)
    let value = trim(source, sign + 1..<range.upperBound)
    guard !key.isEmpty, let first = source.bytes[value].first else { return nil }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    // Lists, tables and dates of TOML's own stay unread.
    guard isQuoted, value.count >= 2, source.bytes[value.upperBound - 1] == first else {
      return nil
    }
    let text = source.text(in: value.lowerBound + 1..<value.upperBound - 1)
    return YAMLEntry(
      key: source.text(in: key), keyRange: key,
      value: YAMLValue(kind: .string(text), range: value, written: text))
  }

  private static func trim(_ source: SourceFile, _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, source.bytes[low] <= 0x20 { low += 1 }
    while high > low, source.bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}
