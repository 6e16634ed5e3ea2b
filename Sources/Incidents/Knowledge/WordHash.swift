/// Hashes of words, eight bytes at a time: what tables know the words of texts by.
///
/// Two different words of up to eight bytes never have the same; of longer ones two that do are
/// beyond what anybody will meet at 64 bits.
enum WordHash {
  /// Of the bytes as they are.
  @inline(__always)
  static func exact(_ text: borrowing Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    hash(text, word) { $0 }
  }

  /// Of a word of letters, digits and bytes beyond ASCII, letters of ASCII taken as small ones.
  @inline(__always)
  static func lowercased(_ text: borrowing Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    // A digit of ASCII has the bit already that makes a letter small.
    hash(text, word) { $0 | (~$0 & 0x8080_8080_8080_8080) >> 2 }
  }

  @inline(__always)
  private static func hash(
    _ text: borrowing Span<UInt8>, _ word: Range<Int>, _ fold: (UInt64) -> UInt64
  ) -> UInt64 {
    var hash: UInt64 = 0
    var at = word.lowerBound
    while word.upperBound - at > 8 {
      hash = mixed(hash ^ fold(eight(text, at)))
      at += 8
    }
    let rest = UInt64.max >> UInt64(8 * (8 - (word.upperBound - at)))
    return mixed(hash ^ fold(eight(text, at)) & rest)
  }

  /// The bytes from `at` on; zeros follow the text's last.
  @inline(__always)
  private static func eight(_ text: borrowing Span<UInt8>, _ at: Int) -> UInt64 {
    if at + 8 <= text.count {
      return UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for place in at..<text.count { bytes |= UInt64(text[place]) << UInt64(8 * (place - at)) }
    return bytes
  }

  /// No two numbers give the same.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 32
    value &*= 0x94D0_49BB_1331_11EB
    return value ^ value >> 29
  }
}
