/// A set of bytes that tells in one step whether it has one.
struct ByteSet: Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private let hasOthers: Bool

  /// - Parameters:
  ///   - characters: of ASCII.
  ///   - hasOthers: whether bytes beyond ASCII are in it.
  init(_ characters: some Sequence<UInt8>, hasOthers: Bool = false) {
    self.hasOthers = hasOthers
    for byte in characters where byte < 0x80 {
      if byte < 64 { low.0 |= 1 << UInt64(byte) } else { low.1 |= 1 << UInt64(byte - 64) }
    }
  }

  init(_ characters: String) { self.init(characters.utf8) }

  /// Every byte of ASCII that can be seen, but for some.
  static func visible(without characters: String) -> ByteSet {
    let left = Set(characters.utf8)
    return ByteSet((0x21...0x7E).filter { !left.contains($0) })
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64
      ? low.0 >> UInt64(byte) & 1 != 0
      : byte < 0x80 ? low.1 >> UInt64(byte - 64) & 1 != 0 : hasOthers
  }
}
