/// The first bytes of a file, any of which may be missing: nothing here can read beyond them.
struct HeaderBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func byte(_ at: Int) -> Int? { bytes.indices.contains(at) ? Int(bytes[at]) : nil }

  /// A whole number of `size` bytes, the highest first.
  func big(_ at: Int, _ size: Int) -> Int? { number(at, size, isBig: true) }

  /// A whole number of `size` bytes, the lowest first.
  func little(_ at: Int, _ size: Int) -> Int? { number(at, size, isBig: false) }

  func number(_ at: Int, _ size: Int, isBig: Bool) -> Int? {
    guard at >= 0, at <= bytes.count - size else { return nil }
    return (0..<size).reduce(0) { $0 << 8 | Int(bytes[isBig ? at + $1 : at + size - 1 - $1]) }
  }

  func has(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start <= bytes.count - text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[start..<start + $0.count].elementsEqual($0) }
  }
}
