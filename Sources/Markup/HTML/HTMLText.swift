/// Escapes text for HTML.
public enum HTMLText {
  /// Safe between tags and in a quoted attribute. Characters that HTML forbids (controls and
  /// Unicode's noncharacters) are left out.
  public static func append(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { append($0, to: &out) }
    if done == nil { Array(bytes).withUnsafeBufferPointer { append($0, to: &out) } }
  }

  public static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &out) }
  }

  public static func escape(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    append(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Copies the stretches between bytes that need something else in one piece.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    var at = PlainBytes.end(in: bytes, from: 0)
    while at < bytes.count {
      let (length, instead) = special(bytes, at)
      if length == 0 {
        at = PlainBytes.end(in: bytes, from: at + 1)
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
      instead.withUTF8Buffer { out.append(contentsOf: $0) }
      at += length
      start = at
      at = PlainBytes.end(in: bytes, from: at)
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
  }

  /// How many bytes from `at` on may not stand as they are, and what stands for them.
  private static func special(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (length: Int, instead: StaticString) {
    switch bytes[at] {
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "\""): (1, "&quot;")
    case UInt8(ascii: "'"): (1, "&#39;")
    case 0x00...0x08, 0x0B...0x1F, 0x7F: (1, "")
    case 0xC2, 0xEF, 0xF0...0xF4: (forbiddenLength(bytes, at), "")
    default: (0, "")
    }
  }

  /// The length of a C1 control (U+0080…U+009F) or a noncharacter (U+FDD0…U+FDEF, and the last two
  /// of every plane) in UTF-8; 0 for every other character.
  private static func forbiddenLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }
    switch bytes[at] {
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? 2 : 0
    case 0xEF:
      let isInBlock = byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2))
      let isLast = byte(1) == 0xBF && byte(2) >= 0xBE
      return isInBlock || isLast ? 3 : 0
    default: return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
    }
  }
}

/// Runs of bytes that escaping leaves as they are, eight at a time: nearly all of every text.
private enum PlainBytes {
  /// The first byte from `start` on that may need something else; the count where none does.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 8 <= raw.count,
      arePlain(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    {
      at += 8
    }
    while at < bytes.count, isPlain(bytes[at]) { at += 1 }
    return at
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether all are printable ASCII but for `"`, `&`, `'`, `<` and `>`. Each term has the highest bit
  /// of a byte set where that byte is 0 (https://graphics.stanford.edu/~seander/bithacks.html), the
  /// last where it is below 0x20.
  @inline(__always)
  private static func arePlain(_ bytes: UInt64) -> Bool {
    let quote = bytes ^ (ones &* 0x22)
    let ampersandOrApostrophe = (bytes & (ones &* 0xFE)) ^ (ones &* 0x26)
    let angle = (bytes & (ones &* 0xFD)) ^ (ones &* 0x3C)
    let delete = bytes ^ (ones &* 0x7F)
    var found = (quote &- ones) & ~quote
    found |= (ampersandOrApostrophe &- ones) & ~ampersandOrApostrophe
    found |= (angle &- ones) & ~angle
    found |= (delete &- ones) & ~delete
    found |= (bytes &- (ones &* 0x20)) & ~bytes
    return (found | bytes) & (ones &* 0x80) == 0
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), 0x7F:
      false
    case 0x20...0x7E, 0x09, 0x0A: true
    case 0xC2, 0xEF, 0xF0...0xF4: false
    default: byte >= 0x80
    }
  }
}
