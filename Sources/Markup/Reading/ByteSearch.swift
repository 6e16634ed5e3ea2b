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
}
