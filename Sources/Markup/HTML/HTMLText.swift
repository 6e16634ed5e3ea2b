/// Escapes text for HTML.
public enum HTMLText {
  /// Safe between tags and in a quoted attribute; control characters that HTML forbids are left out.
  public static func append(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): out += Self.less
      case UInt8(ascii: ">"): out += Self.greater
      case UInt8(ascii: "&"): out += Self.ampersand
      case UInt8(ascii: "\""): out += Self.quote
      case UInt8(ascii: "'"): out += Self.apostrophe
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: break
      default: out.append(byte)
      }
    }
  }

  public static func escape(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    append(text.utf8, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
}
