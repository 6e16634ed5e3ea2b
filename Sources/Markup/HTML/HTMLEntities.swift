/// Decodes character references: all numeric ones and the names that people type.
///
/// An unknown name stays as it stands, `&` and all, and is escaped again on the way out: the reader
/// sees what the author wrote. Addresses are judged after decoding, and browsers decode nothing more
/// in what is written escaped.
enum HTMLEntities {
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "&"), let (text, next) = reference(bytes, at) else {
        out.append(bytes[at])
        at += 1
        continue
      }
      out += text
      at = next
    }
    return out
  }

  /// The text of the reference that begins at an offset, and where it ends; `nil` for none.
  static func reference(_ bytes: [UInt8], _ at: Int) -> ([UInt8], next: Int)? {
    var end = at + 1
    while end < bytes.count, end - at <= 32,
      bytes[end].isASCIILetter || bytes[end].isASCIIDigit || bytes[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    guard end > at + 1 else { return nil }
    let hasSemicolon = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    let next = hasSemicolon ? end + 1 : end
    if bytes[at + 1] == UInt8(ascii: "#") { return number(bytes, at + 2..<end).map { ($0, next) } }
    guard hasSemicolon else { return nil }
    let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    return names[name].map { (Array($0.utf8), next) }
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard let first = range.first else { return nil }
    let isHex = bytes[first] | 0x20 == UInt8(ascii: "x")
    let digits = String(
      decoding: bytes[isHex ? first + 1..<range.upperBound : range], as: UTF8.self)
    guard let value = UInt32(digits, radix: isHex ? 16 : 10), value != 0,
      let scalar = Unicode.Scalar(value)
    else { return Array("\u{FFFD}".utf8) }
    return Array(String(scalar).utf8)
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©",
    "reg": "®", "trade": "™", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·", "times": "×", "deg": "°", "euro": "€",
    "pound": "£", "laquo": "«", "raquo": "»", "rarr": "→", "larr": "←", "check": "✓", "colon": ":",
    "Tab": "\t", "NewLine": "\n", "lpar": "(", "rpar": ")", "sol": "/", "eacute": "é", "uuml": "ü",
  ]
}
