import Markup

/// HTML under construction. Text that is interpolated into a literal is escaped, HTML is not:
/// `"<td>\(title)</td>"` is safe whatever the title holds.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var bytes: [UInt8]

  init() { bytes = [] }

  init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }

  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// - Parameter raw: already escaped, from the document renderer, a chart or a template.
  init(raw: String) { bytes = Array(raw.utf8) }

  /// - Parameter raw: likewise; it is not copied.
  init(raw: [UInt8]) { bytes = raw }

  init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  static func + (a: HTML, b: HTML) -> HTML { "\(a)\(b)" }

  static func += (a: inout HTML, b: HTML) { a.bytes.append(contentsOf: b.bytes) }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func appendInterpolation(_ text: String) {
      HTMLText.append(text, to: &bytes)
    }

    mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

    mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
  }
}

/// Piece by piece into one buffer, for what every page has dozens of: each literal with values in it
/// is a buffer of its own, which is copied into the one around it.
extension HTML {
  mutating func literal(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text, which is escaped.
  mutating func text(_ text: String) { HTMLText.append(text, to: &bytes) }

  /// What needs no escaping: a number, a name of this program's own.
  mutating func plain(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ number: Int) { plain(String(number)) }

  /// At least two digits.
  mutating func twoDigits(_ number: Int) {
    if (0..<10).contains(number) { literal("0") }
    self.number(number)
  }

  mutating func raw(_ raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }
}

extension Sequence where Element == HTML {
  func joined(_ separator: HTML = "") -> HTML {
    var joined = HTML()
    for (index, part) in enumerated() {
      if index > 0 { joined += separator }
      joined += part
    }
    return joined
  }
}
