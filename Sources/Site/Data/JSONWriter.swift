/// Writes JSON (RFC 8259) as UTF-8 bytes, keys in the order they are given: Foundation's encoder
/// is slower and orders keys its own way.
struct JSONWriter: Sendable {
  /// How a list or an object is laid out.
  enum Layout: Sendable {
    /// Every element on a line of its own, indented.
    case lines
    /// All on one line.
    case line
  }

  private(set) var bytes: [UInt8] = []
  /// Without it everything stands on one line, whatever the layouts ask for.
  private let isPretty: Bool
  private var depth: Int
  private var isFirst = true
  /// Whether the container that is being written has a line for every element.
  private var indents = true

  /// - Parameter depth: how deep the value will stand in the one it is meant for.
  init(pretty: Bool, depth: Int = 0) {
    isPretty = pretty
    self.depth = depth
  }

  // MARK: Values

  mutating func null() { raw("null") }
  mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  mutating func int(_ value: Int) { raw(String(value)) }

  /// Whole numbers without a fraction; a number that JSON cannot hold becomes `null`.
  mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    raw(NumberText.of(value))
  }

  mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { text in
      bytes.append(UInt8(ascii: "\""))
      var copied = 0
      for index in text.indices where text[index] < 0x20 || Self.isSpecial(text[index]) {
        bytes.append(contentsOf: text[copied..<index])
        escape(text[index])
        copied = index + 1
      }
      bytes.append(contentsOf: text[copied...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// A value that another writer has written for this depth.
  mutating func written(_ value: [UInt8]) { bytes += value }

  /// A value that another writer has written for depth 0. Every line end in it is layout, since
  /// strings have none.
  mutating func indented(_ value: [UInt8]) {
    let lines = value.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { breakLine() }
      bytes += line
    }
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
    raw(isPretty ? ": " : ":")
  }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  // MARK: Layout

  private mutating func container(
    _ open: String, _ close: String, _ layout: Layout, _ content: (inout JSONWriter) -> Void
  ) {
    let outer = (indents, isFirst)
    indents = indents && isPretty && layout == .lines
    isFirst = true
    depth += 1
    raw(open)
    content(&self)
    depth -= 1
    if indents, !isFirst { breakLine() }
    raw(close)
    (indents, isFirst) = (outer.0, false)
  }

  private mutating func separate() {
    if !isFirst { raw(indents || !isPretty ? "," : ", ") }
    isFirst = false
    if indents { breakLine() }
  }

  private mutating func breakLine() {
    newline()
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
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
      raw("\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex)
    }
  }
}
