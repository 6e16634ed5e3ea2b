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

  @inline(__always)
  init(stringLiteral value: StaticString) {
    hash = value.withUTF8Buffer { Self.hash($0) }
  }

  init(_ text: some StringProtocol) {
    hash = Self.hash(Array(text.utf8))
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let bytes = bytes.span
    var hash = Hash()
    for index in range { hash.add(bytes[index]) }
    self = hash.word
  }

  @inline(__always)
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    // Spelt out so that the compiler works literals out.
    var hash = basis
    for byte in bytes { hash = (hash ^ UInt64(byte.lowercased)) &* prime }
    return hash
  }

  /// A word that is read byte by byte.
  struct Hash {
    fileprivate var value = Word.basis

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte.lowercased)) &* Word.prime
    }

    /// The same, for a byte that is known to be a letter of ASCII.
    @inline(__always)
    mutating func addLetter(_ byte: UInt8) {
      value = (value ^ UInt64(byte | 0x20)) &* Word.prime
    }

    var word: Word { Word(hash: value) }
  }
}
