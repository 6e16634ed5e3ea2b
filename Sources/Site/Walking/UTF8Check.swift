/// Finds where a text stops being UTF-8 (Unicode 16, table 3-7: no overlong forms, no surrogates,
/// nothing above U+10FFFF).
enum UTF8Check {
  /// The offset of the first byte that cannot belong to a well-formed sequence; `nil` where all do.
  static func firstBadByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        offset = skipASCII(buffer, from: offset)
        guard offset < buffer.count else { return nil }
        guard let length = sequenceLength(buffer, at: offset) else { return offset }
        offset += length
      }
      return nil
    }
  }

  private static func skipASCII(_ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= buffer.count,
      buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      offset += 8
    }
    while offset < buffer.count, buffer[offset] < 0x80 { offset += 1 }
    return offset
  }

  /// The length of the sequence of two to four bytes that begins here; `nil` for a broken one.
  private static func sequenceLength(_ buffer: UnsafeRawBufferPointer, at offset: Int) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch buffer[offset] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= buffer.count, second.contains(buffer[offset + 1]) else { return nil }
    for index in 2..<max(2, length) where buffer[offset + index] & 0xC0 != 0x80 { return nil }
    return length
  }
}
