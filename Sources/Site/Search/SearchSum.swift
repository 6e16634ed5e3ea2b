/// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): tells a file that was cut short or is of another build.
struct SearchSum {
  /// Of 32 bits, which JavaScript can multiply.
  private(set) var value: UInt32 = 0x811C_9DC5

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
  }
}

/// The same of 64 bits, for a name of all of it.
struct SearchVersion {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
