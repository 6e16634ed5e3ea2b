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

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var isEmpty: Bool { bytes.isEmpty }

  static func + (a: HTML, b: HTML) -> HTML { "\(a)\(b)" }

  static func += (a: inout HTML, b: HTML) { a.bytes += b.bytes }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes += $0 }
    }

    mutating func appendInterpolation(_ text: String) {
      HTMLText.append(text.utf8, to: &bytes)
    }

    mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

    mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }
  }
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
