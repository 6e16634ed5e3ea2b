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
  /// line. As UTF-8: reports of many documents have tens of thousands.
  static func words(of finding: Diagnostic) -> [UInt8] {
    guard let excerpt = finding.excerpt, let start = finding.position else { return [] }
    let line = Array(excerpt.text.utf8)
    var words = line[offset(of: max(0, start.column - excerpt.column), in: line[...])...]
    if let end = finding.end, end.line == start.line {
      words = words[..<offset(of: max(0, end.column - start.column), in: words)]
    }
    let text = trimmed(words)
    return Array(text.isEmpty ? trimmed(line[...]) : text)
  }

  /// Where so many Unicode scalars end.
  private static func offset(of scalars: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var left = scalars
    for at in bytes.indices where bytes[at] & 0xC0 != 0x80 {
      if left == 0 { return at }
      left -= 1
    }
    return bytes.endIndex
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }
}

/// FNV-1a of 128 bits (http://www.isthe.com/chongo/tech/comp/fnv/): nobody gains from making two
/// findings look alike.
private struct FNVSum {
  private static let prime: UInt128 = 1 << 88 + 0x13B
  private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func add(_ text: String) { add(text.utf8) }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    // No UTF-8 text has this byte: "ab" and "c" are not "a" and "bc".
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt128(byte)) &* Self.prime }

  var hexadecimal: String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      for at in 0..<32 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt128(124 - 4 * at)) & 0xF
        buffer[at] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 32
    }
  }
}
