/// JSON for a script, from which no text of a document can break out.
enum ScriptText {
  /// Escapes what may end a script element or a line of a script (U+2028, U+2029). Outside strings JSON has
  /// none of these characters, so that each may become the escape that means the same.
  static func safe(_ json: [UInt8]) -> [UInt8] {
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count + 64)
    let bytes = json.span
    var copied = 0
    for at in 0..<bytes.count where bytes[at] == 0x3C || bytes[at] == 0xE2 {
      guard let (escape, length) = escape(bytes, at) else { continue }
      safe += json[copied..<at]
      safe += escape.utf8
      copied = at + length
    }
    return safe + json[copied...]
  }

  private static func escape(
    _ bytes: borrowing Span<UInt8>, _ at: Int
  ) -> (escape: String, length: Int)? {
    if bytes[at] == 0x3C { return ("\\u003c", 1) }
    guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return nil }
    return bytes[at + 2] == 0xA8 ? ("\\u2028", 3) : bytes[at + 2] == 0xA9 ? ("\\u2029", 3) : nil
  }
}
