/// Reads what ``BitWriter`` has written. Behind the end it reads ones, so that no code goes on for ever.
struct BitReader {
  private let bytes: [UInt8]
  /// The next bit.
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func bit() -> Int {
    let byte = at >> 3 < bytes.count ? bytes[at >> 3] : 0xFF
    defer { at += 1 }
    return Int(byte >> UInt8(7 - at & 7)) & 1
  }

  mutating func read(width: Int) -> Int {
    var value = 0
    for _ in 0..<width { value = value << 1 | bit() }
    return value
  }

  mutating func readGamma() -> Int {
    var behind = 0
    while bit() == 0 { behind += 1 }
    return 1 << behind | read(width: behind)
  }

  mutating func readRice(_ k: Int) -> Int {
    var high = 0
    while bit() == 0 { high += 1 }
    return high << k | read(width: k)
  }

  /// Ascending numbers; see ``RiceList``.
  mutating func readList(_ count: Int, _ k: Int) -> [Int32] {
    var last = -1
    return (0..<count).map { _ in
      last += readRice(k) + 1
      return Int32(last)
    }
  }
}
