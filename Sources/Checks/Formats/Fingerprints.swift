import Markup

/// Names findings so that they are known again although lines were put in before them: by path, rule
/// and the words of the place, and among findings that share these by their number.
struct Fingerprints {
  private var counts: [UInt128: Int] = [:]

  mutating func next(of finding: Diagnostic, at path: String) -> String {
    var sum = FNVSum()
    sum.add(path)
    sum.add(finding.rule.rawValue)
    sum.add(Self.words(of: finding))
    counts[sum.value, default: 0] += 1
    sum.add(String(counts[sum.value]!))
    return sum.hexadecimal
  }

  /// The words between a finding's ends, to the end of its first line; of a place without words its
  /// line.
  static func words(of finding: Diagnostic) -> String {
    guard let excerpt = finding.excerpt, let start = finding.position else { return "" }
    let line = Array(excerpt.text.unicodeScalars)
    var words = line.dropFirst(max(0, start.column - excerpt.column))
    if let end = finding.end, end.line == start.line {
      words = words.prefix(max(0, end.column - start.column))
    }
    let text = trimmed(words)
    return text.isEmpty ? trimmed(line[...]) : text
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var scalars = scalars.drop { $0.value <= 0x20 }
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// FNV-1a of 128 bits (http://www.isthe.com/chongo/tech/comp/fnv/): nobody gains from making two
/// findings look alike.
private struct FNVSum {
  private static let prime: UInt128 = 1 << 88 + 0x13B
  private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No UTF-8 text has this byte: "ab" and "c" are not "a" and "bc".
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt128(byte)) &* Self.prime }

  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
