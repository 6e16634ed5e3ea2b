/// Tells most keys that a table does not have from those that it has, by one bit of a small array.
struct BitFilter: Sendable {
  private var bits: [UInt64] = []
  private var mask: UInt64 = 0

  /// Sixteen bits a key.
  init(_ keys: [UInt64]) {
    var words = 64
    while words * 4 < keys.count { words *= 2 }
    bits = Array(repeating: 0, count: words)
    mask = UInt64(words - 1)
    for key in keys {
      let mixed = Self.mixed(key)
      bits[Int(mixed >> 6 & mask)] |= 1 << (mixed & 63)
    }
  }

  /// Whether the key may be one of them; false only where it is not.
  @inline(__always)
  func mayHave(_ key: UInt64) -> Bool {
    let mixed = Self.mixed(key)
    return bits[Int(truncatingIfNeeded: mixed >> 6 & mask)] & 1 << (mixed & 63) != 0
  }

  @inline(__always)
  private static func mixed(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> 32 }
}
