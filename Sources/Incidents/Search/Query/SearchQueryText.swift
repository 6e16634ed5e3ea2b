/// A query as its parser reads it.
enum SearchQueryText {
  /// The most characters that are read.
  static let limit = 1000

  /// Full-width forms as ASCII, typographic quotes as plain ones.
  static func plain(_ text: String) -> (scalars: [Unicode.Scalar], isTooLong: Bool) {
    let scalars = text.unicodeScalars.prefix(limit + 1).map(plain)
    return (Array(scalars.prefix(limit)), scalars.count > limit)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0xAB, 0xBB, 0x201C...0x201F: "\""
    default: scalar
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
