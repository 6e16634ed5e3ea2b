/// Writes numbers of any width, the most significant bit first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  /// The last `count` bits of it are not yet in `bytes`.
  private var pending: UInt64 = 0
  private var count = 0

  /// - Parameter width: at most 32; the value has no more bits.
  @inline(__always)
  mutating func write(_ value: UInt64, width: Int) {
    pending = pending << UInt64(width) | value
    count += width
    while count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
    }
  }

  /// Elias's γ of a number from 1 on: as many zeros as it has bits behind the first one, then it.
  @inline(__always)
  mutating func writeGamma(_ value: Int) {
    let behind = BitSize.log2(value)
    write(0, width: behind)
    write(UInt64(value), width: behind + 1)
  }

  /// ⌊value/2^k⌋ zeros, a one and the k low bits.
  @inline(__always)
  mutating func writeRice(_ value: Int, _ k: Int) {
    var zeros = value >> k
    while zeros + 1 + k > 32 {
      let some = min(zeros, 24)
      write(0, width: some)
      zeros -= some
    }
    write(UInt64(1 << k | value & (1 << k - 1)), width: zeros + 1 + k)
  }

  /// The bytes, the last one filled with zeros.
  consuming func finished() -> [UInt8] {
    if count > 0 { write(0, width: 8 - count) }
    return bytes
  }
}

/// How many bits codes take.
enum BitSize {
  /// ⌊log2⌋ of a number from 1 on.
  @inline(__always)
  static func log2(_ value: Int) -> Int { Int.bitWidth - 1 - value.leadingZeroBitCount }

  @inline(__always)
  static func gamma(_ value: Int) -> Int { 2 * log2(value) + 1 }
}
