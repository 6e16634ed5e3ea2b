/// Walks through the words of a text.
enum WordScan {
  /// - Parameters:
  ///   - isWanted: asked for the hash of every word in lower case, letters of ASCII alone.
  ///   - visit: gets the bytes of those that are wanted, and their hashes.
  static func each(
    _ text: [UInt8], where isWanted: (UInt64) -> Bool, _ visit: (Range<Int>, UInt64) -> Void
  ) {
    let bytes = text.span
    var at = 0
    while at < bytes.count {
      guard bytes[at].isLetter else {
        at += 1
        continue
      }
      let start = at
      var hash = WordHash()
      while at < bytes.count, bytes[at].isLetter {
        hash.add(bytes[at])
        at += 1
      }
      if isWanted(hash.value) { visit(start..<at, hash.value) }
    }
  }
}

/// FNV-1a of 64 bits over the small letters of a word.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ letter: UInt8) {
    value = (value ^ UInt64(letter | 0x20)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}

extension UInt8 {
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
