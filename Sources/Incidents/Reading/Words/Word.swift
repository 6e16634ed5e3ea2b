import Markup

/// A word without regard to case, as a 64-bit FNV-1a hash
/// (http://www.isthe.com/chongo/tech/comp/fnv/): compared in one instruction, kept in tables.
///
/// Two English words that collide are beyond what anybody will meet at 64 bits.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  let hash: UInt64

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  static let none = Word(hash: 0)

  private init(hash: UInt64) { self.hash = hash }

  init(stringLiteral value: StaticString) {
    hash = value.withUTF8Buffer { Self.hash($0) }
  }

  init(_ text: some StringProtocol) {
    hash = Self.hash(Array(text.utf8))
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var hash = Self.basis
    for index in range { hash = (hash ^ UInt64(bytes[index].lowercased)) &* Self.prime }
    self.hash = hash
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = (hash ^ UInt64(byte.lowercased)) &* prime }
    return hash
  }
}
