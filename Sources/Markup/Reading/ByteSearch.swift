extension [UInt8] {
  /// The offset of the first `byte` in a range; eight bytes are looked at in one step.
  public func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBytes { buffer in
      let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
      var at = range.lowerBound
      precondition(at >= 0 && range.upperBound <= buffer.count)
      while at + 8 <= range.upperBound {
        // A byte of zero where the byte stands; then Mycroft's test for a zero among eight.
        let word = buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian ^ pattern
        let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if zeros != 0 { return at + zeros.trailingZeroBitCount / 8 }
        at += 8
      }
      while at < range.upperBound {
        if buffer[at] == byte { return at }
        at += 1
      }
      return nil
    }
  }

  /// The offset of the first place in a range where a text begins that lies in it.
  public func firstOffset(of text: StaticString, in range: Range<Int>) -> Int? {
    text.withUTF8Buffer { text in
      guard let first = text.first, range.count >= text.count else { return nil }
      let last = range.upperBound - text.count + 1
      var at = range.lowerBound
      while at < last, let found = firstOffset(of: first, in: at..<last) {
        var length = 1
        while length < text.count, self[found + length] == text[length] { length += 1 }
        if length == text.count { return found }
        at = found + 1
      }
      return nil
    }
  }

  /// The offset of the first of four bytes in a range; eight bytes are looked at in one step.
  public func firstOffset(
    ofAny bytes: (UInt8, UInt8, UInt8, UInt8), in range: Range<Int>
  ) -> Int? {
    withUnsafeBytes { buffer in
      let ones: UInt64 = 0x0101_0101_0101_0101
      let patterns = (
        UInt64(bytes.0) &* ones, UInt64(bytes.1) &* ones, UInt64(bytes.2) &* ones,
        UInt64(bytes.3) &* ones
      )
      var at = range.lowerBound
      precondition(at >= 0 && range.upperBound <= buffer.count)
      while at + 8 <= range.upperBound {
        let word = buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
        let (a, b) = (word ^ patterns.0, word ^ patterns.1)
        let (c, d) = (word ^ patterns.2, word ^ patterns.3)
        // Mycroft's test again: the lowest bit that it sets is right, and so is the lowest of four.
        let zeros =
          ((a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c | (d &- ones) & ~d)
          & 0x8080_8080_8080_8080
        if zeros != 0 { return at + zeros.trailingZeroBitCount / 8 }
        at += 8
      }
      while at < range.upperBound {
        let byte = buffer[at]
        if byte == bytes.0 || byte == bytes.1 || byte == bytes.2 || byte == bytes.3 { return at }
        at += 1
      }
      return nil
    }
  }
}
