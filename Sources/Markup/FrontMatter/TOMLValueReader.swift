/// Reads TOML's keys and values, a token at a time.
struct TOMLValueReader {
  struct Key {
    let range: Range<Int>
    /// Of `a.b` the `a`.
    let first: String
    /// `nil` for a dotted key, which belongs to a table.
    let name: String?
  }

  private let bytes: [UInt8]
  var at: Int
  let end: Int
  /// Lists and tables that are open.
  private var depth = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  /// The byte to be read next; 0 at the end.
  var next: UInt8 { at < end ? bytes[at] : 0 }

  // MARK: Between values

  /// Goes past white space, line ends and comments; `false` at the end.
  mutating func skipToNext() -> Bool {
    while at < end {
      if next == UInt8(ascii: "#") {
        skipLine()
      } else if next > 0x20 {
        return true
      } else {
        at += 1
      }
    }
    return false
  }

  mutating func skipLine() {
    while at < end, bytes[at] != UInt8(ascii: "\n") { at += 1 }
  }

  private mutating func skipSpace() {
    while next == 0x20 || next == 0x09 { at += 1 }
  }

  mutating func endLine() throws(TOMLError) {
    skipSpace()
    guard at == end || next == UInt8(ascii: "#") || next == UInt8(ascii: "\n") || next == 0x0D
    else { throw TOMLError(message: "something stands behind the value") }
  }

  // MARK: Keys

  mutating func key() throws(TOMLError) -> Key {
    let start = at
    let first = try keyPart()
    var range = start..<at
    var isDotted = false
    skipSpace()
    while next == UInt8(ascii: ".") {
      isDotted = true
      at += 1
      skipSpace()
      _ = try keyPart()
      range = start..<at
      skipSpace()
    }
    return Key(range: range, first: first, name: isDotted ? nil : first)
  }

  /// `[name]`, or `[[name]]` for one of several.
  mutating func tableHead() throws(TOMLError) -> (key: Key, isList: Bool) {
    at += 1
    let isList = next == UInt8(ascii: "[")
    if isList { at += 1 }
    skipSpace()
    let key = try key()
    for _ in 0..<(isList ? 2 : 1) {
      guard next == UInt8(ascii: "]") else { throw TOMLError(message: "`]` is missing") }
      at += 1
    }
    try endLine()
    return (key, isList)
  }

  private mutating func keyPart() throws(TOMLError) -> String {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
      return try quoted().written ?? ""
    }
    let start = at
    while next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "_")
      || next == UInt8(ascii: "-")
    {
      at += 1
    }
    guard at > start else { throw TOMLError(message: "a key is missing") }
    return text(start..<at)
  }

  /// What stands behind a key: the sign and the value.
  mutating func assigned() throws(TOMLError) -> YAMLValue {
    skipSpace()
    guard next == UInt8(ascii: "=") else { throw TOMLError(message: "`=` is missing") }
    at += 1
    skipSpace()
    return try value()
  }

  // MARK: Values

  private mutating func value() throws(TOMLError) -> YAMLValue {
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try quoted()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      depth += 1
      defer { depth -= 1 }
      guard depth <= YAMLBounds.depth else { throw TOMLError(message: "nested too deep") }
      return next == UInt8(ascii: "[") ? try list() : try table()
    default: return try bare()
    }
  }

  private mutating func list() throws(TOMLError) -> YAMLValue {
    let start = at
    var values: [YAMLValue] = []
    at += 1
    while skipToNext(), next != UInt8(ascii: "]") {
      values.append(try value())
      guard skipToNext(), next == UInt8(ascii: ",") else { break }
      at += 1
    }
    guard next == UInt8(ascii: "]") else { throw TOMLError(message: "`]` is missing") }
    at += 1
    return YAMLValue(kind: .list(values), range: start..<at, written: nil)
  }

  private mutating func table() throws(TOMLError) -> YAMLValue {
    let start = at
    var entries: [YAMLEntry] = []
    at += 1
    while skipToNext(), next != UInt8(ascii: "}") {
      let key = try key()
      let value = try assigned()
      if let name = key.name {
        entries.append(YAMLEntry(key: name, keyRange: key.range, value: value))
      }
      guard skipToNext(), next == UInt8(ascii: ",") else { break }
      at += 1
    }
    guard next == UInt8(ascii: "}") else { throw TOMLError(message: "`}` is missing") }
    at += 1
    return YAMLValue(kind: .map(entries), range: start..<at, written: nil)
  }

  /// A number, a date, a switch; and whatever else somebody forgot to quote.
  private mutating func bare() throws(TOMLError) -> YAMLValue {
    let start = at
    while at < end, next != UInt8(ascii: "\n"), !",]}#".utf8.contains(next) { at += 1 }
    var high = at
    while high > start, bytes[high - 1] <= 0x20 { high -= 1 }
    guard high > start else { throw TOMLError(message: "a value is missing") }
    let written = text(start..<high)
    return YAMLValue(kind: Self.kind(written), range: start..<high, written: written)
  }

  private static func kind(_ written: String) -> YAMLValue.Kind {
    switch written {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    let digits = written.filter { $0 != "_" }
    if let int = Int(digits) { return .int(int) }
    if let double = Double(digits), double.isFinite { return .double(double) }
    return .string(written)
  }

  // MARK: Strings

  private mutating func quoted() throws(TOMLError) -> YAMLValue {
    let start = at
    let quote = next
    let isLong = at + 2 < end && bytes[at + 1] == quote && bytes[at + 2] == quote
    at += isLong ? 3 : 1
    if isLong {
      // A line end right behind the opening quotes is not part of the text.
      if next == 0x0D { at += 1 }
      if next == UInt8(ascii: "\n") { at += 1 }
    }
    var out: [UInt8] = []
    while !closes(quote, isLong) {
      guard at < end, isLong || next != UInt8(ascii: "\n") else {
        throw TOMLError(message: "the text is not closed")
      }
      if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(&out, isLong)
      } else {
        out.append(next)
        at += 1
      }
    }
    at += isLong ? 3 : 1
    // Up to two quotes may stand right before the closing ones.
    while isLong, next == quote, at < end {
      out.append(quote)
      at += 1
    }
    let written = String(decoding: out, as: UTF8.self)
    return YAMLValue(kind: .string(written), range: start..<at, written: written)
  }

  private func closes(_ quote: UInt8, _ isLong: Bool) -> Bool {
    guard at < end, bytes[at] == quote else { return false }
    return !isLong || (at + 2 < end && bytes[at + 1] == quote && bytes[at + 2] == quote)
  }

  private mutating func escape(_ out: inout [UInt8], _ isLong: Bool) throws(TOMLError) {
    at += 1
    let letter = next
    at += 1
    switch letter {
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "e"): out.append(0x1B)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(letter)
    case UInt8(ascii: "u"): try scalar(digits: 4, &out)
    case UInt8(ascii: "U"): try scalar(digits: 8, &out)
    case 0x20, 0x09, 0x0A,
      0x0D where isLong:
      // A backslash at the end of a line takes the line end with it.
      while at < end, next <= 0x20 { at += 1 }
    default: throw TOMLError(message: "unknown escape")
    }
  }

  private mutating func scalar(digits: Int, _ out: inout [UInt8]) throws(TOMLError) {
    guard at + digits <= end, let value = UInt32(text(at..<at + digits), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw TOMLError(message: "this escape is no character") }
    out += Array(String(Character(scalar)).utf8)
    at += digits
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
