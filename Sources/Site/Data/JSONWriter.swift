import Incidents

/// Writes JSON (RFC 8259) as UTF-8 bytes, keys in the order they are given: Foundation's encoder
/// is slower and orders keys its own way.
struct JSONWriter: Sendable {
  /// How the whole is laid out.
  enum Style: Sendable {
    /// Lines that are indented, and spaces after colons and commas.
    case indented
    /// The same lines without any space: for files of which there are thousands.
    case lines
    /// All on one line, without spaces.
    case compact
  }

  /// How a list or an object is laid out where the style has lines.
  enum Layout: Sendable {
    /// Every element on a line of its own.
    case lines
    /// All on one line.
    case line
  }

  private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  private var isFirst = true
  /// Whether the container that is being written has a line for every element.
  private var breaksLines: Bool

  /// - Parameter capacity: about how many bytes it will be.
  init(_ style: Style, capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
    breaksLines = style != .compact
  }

  init(pretty: Bool) { self.init(pretty ? .indented : .compact) }

  // MARK: Values

  mutating func null() { raw("null") }
  mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  mutating func int(_ value: Int) { bytes.append(decimal: value) }

  /// Whole numbers without a fraction; a number that JSON cannot hold becomes `null`.
  mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    bytes.append(number: value)
  }

  mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { text in
      bytes.append(UInt8(ascii: "\""))
      var copied = 0
      var at = PlainJSON.end(in: text, from: 0)
      while at < text.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<at]))
        escape(text[at])
        copied = at + 1
        at = PlainJSON.end(in: text, from: copied)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<text.count]))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  mutating func instant(_ value: Instant?) {
    guard let value else { return null() }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(instant: value)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func clock(_ value: Clock?) {
    guard let value else { return null() }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(clock: value)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Containers

  mutating func object(_ layout: Layout = .lines, _ members: (inout JSONWriter) -> Void) {
    container("{", "}", layout, members)
  }

  mutating func array<Element>(
    _ elements: some Collection<Element>, _ layout: Layout = .lines,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    container("[", "]", elements.isEmpty ? .line : layout) { writer in
      for element in elements {
        writer.separate()
        write(&writer, element)
      }
    }
  }

  mutating func strings(_ values: [String]) {
    array(values, .line) { $0.string($1) }
  }

  /// Begins a member of an object; its value must follow.
  mutating func key(_ name: String) {
    separate()
    string(name)
    raw(style == .indented ? ": " : ":")
  }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  /// Begins a member whose name is of this program's own and needs no escaping.
  mutating func field(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    raw(name)
    raw(style == .indented ? "\": " : "\":")
  }

  mutating func field(_ name: StaticString, _ value: String?) {
    field(name)
    string(value)
  }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  // MARK: Layout

  private mutating func container(
    _ open: StaticString, _ close: StaticString, _ layout: Layout,
    _ content: (inout JSONWriter) -> Void
  ) {
    let outer = breaksLines
    breaksLines = outer && layout == .lines
    isFirst = true
    depth += 1
    raw(open)
    content(&self)
    depth -= 1
    if breaksLines, !isFirst { breakLine() }
    raw(close)
    (breaksLines, isFirst) = (outer, false)
  }

  private mutating func separate() {
    if !isFirst { raw(breaksLines || style != .indented ? "," : ", ") }
    isFirst = false
    if breaksLines { breakLine() }
  }

  private mutating func breakLine() {
    newline()
    guard style == .indented else { return }
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case UInt8(ascii: "\n"): raw("\\n")
    case UInt8(ascii: "\r"): raw("\\r")
    case UInt8(ascii: "\t"): raw("\\t")
    default:
      let hex = String(byte, radix: 16)
      raw("\\u00")
      if hex.utf8.count == 1 { raw("0") }
      bytes.append(contentsOf: hex.utf8)
    }
  }
}

/// Runs of bytes that stand in a JSON string as they are, eight at a time.
private enum PlainJSON {
  private static let size = MemoryLayout<UInt64>.size
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The first byte from `start` on that needs an escape; the count where none does.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    let raw = UnsafeRawBufferPointer(text)
    while at + size <= raw.count, isPlain(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) {
      at += size
    }
    while at < text.count, isPlain(text[at]) { at += 1 }
    return at
  }

  private static func isPlain(_ bytes: UInt64) -> Bool {
    let found =
      below(0x20, in: bytes) | below(1, in: bytes ^ ones &* 0x22)
      | below(1, in: bytes ^ ones &* 0x5C) | below(1, in: bytes ^ ones &* 0x7F)
    return found == 0
  }

  /// Not 0 exactly where a byte is smaller than the bound, which is 128 at most.
  private static func below(_ bound: UInt64, in bytes: UInt64) -> UInt64 {
    (bytes &- ones &* bound) & ~bytes & tops
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
  }
}
