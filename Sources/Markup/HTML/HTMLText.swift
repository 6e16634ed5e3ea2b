/// Escapes text for HTML.
public enum HTMLText {
  /// Safe between tags and in a quoted attribute. Characters that HTML forbids (controls and
  /// Unicode's noncharacters) are left out.
  public static func append(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { append($0, &out) }
    if done == nil { Array(bytes).withUnsafeBufferPointer { append($0, &out) } }
  }

  public static func escape(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    append(text.utf8, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Copies the stretches between bytes that need something else in one piece.
  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
    var start = 0
    var at = 0
    while at < bytes.count {
      let (length, instead) = special(bytes, at)
      if length == 0 {
        at += 1
        continue
      }
      out += bytes[start..<at]
      out += instead
      at += length
      start = at
    }
    out += bytes[start..<at]
  }

  /// How many bytes from `at` on may not stand as they are, and what stands for them.
  private static func special(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (length: Int, instead: [UInt8]) {
    switch bytes[at] {
    case UInt8(ascii: "<"): (1, less)
    case UInt8(ascii: ">"): (1, greater)
    case UInt8(ascii: "&"): (1, ampersand)
    case UInt8(ascii: "\""): (1, quote)
    case UInt8(ascii: "'"): (1, apostrophe)
    case 0x00...0x08, 0x0B...0x1F, 0x7F: (1, [])
    case 0xC2, 0xEF, 0xF0...0xF4: (forbiddenLength(bytes, at), [])
    default: (0, [])
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

  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
}
