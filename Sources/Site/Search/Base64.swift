/// Bytes as text (RFC 4648, section 4).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    let bytes = bytes.span
    let letters = letters.span
    var at = 0
    while at < bytes.count {
      let left = min(3, bytes.count - at)
      var group = Int(bytes[at]) << 16
      if left > 1 { group |= Int(bytes[at + 1]) << 8 }
      if left > 2 { group |= Int(bytes[at + 2]) }
      text.append(letters[group >> 18])
      text.append(letters[group >> 12 & 63])
      text.append(left > 1 ? letters[group >> 6 & 63] : UInt8(ascii: "="))
      text.append(left > 2 ? letters[group & 63] : UInt8(ascii: "="))
      at += 3
    }
    return text
  }
}
