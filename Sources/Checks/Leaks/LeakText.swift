import Markup

/// The bytes of a text; outside of it stands 0.
struct LeakText {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  @inline(__always)
  subscript(at: Int) -> UInt8 { at >= 0 && at < bytes.count ? bytes[at] : 0 }

  /// The bytes of a range, lower case.
  func folded(_ range: Range<Int>) -> [UInt8] {
    bytes[range.clamped(to: 0..<bytes.count)].map(\.lowercased)
  }

  func stands(_ words: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + words.utf8CodeUnitCount <= bytes.count else { return false }
    return words.withUTF8Buffer { words in
      words.indices.allSatisfy { bytes[place + $0] == words[$0] }
    }
  }

  /// The first place from one on whose byte is not of a kind.
  func end(of isKind: (UInt8) -> Bool, from start: Int, limit: Int = 4096) -> Int {
    var at = start
    while at < bytes.count, at - start < limit, isKind(bytes[at]) { at += 1 }
    return at
  }

  /// The first place of the run of a kind that ends before a place.
  func start(of isKind: (UInt8) -> Bool, before end: Int, limit: Int = 256) -> Int {
    var at = end
    while at > 0, end - at < limit, isKind(bytes[at - 1]) { at -= 1 }
    return at
  }
}

extension UInt8 {
  var isAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  var isHex: Bool { isASCIIDigit || (0x61...0x66).contains(self | 0x20) }
  var isBase64: Bool { isAlphanumeric || self == UInt8(ascii: "+") || self == UInt8(ascii: "/") }
  /// Of base64 as it stands in addresses.
  var isTokenByte: Bool { isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }
}
