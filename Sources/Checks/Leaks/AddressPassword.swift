import Markup

/// A password in an address: `postgres://user:password@host`.
enum AddressPassword {
  private static let hostBytes = ByteSet.visible(without: "/?#\"'`<>|\\)")

  /// - Parameter at: a colon.
  static func leak(in text: LeakText, colon at: Int) -> Leak? {
    guard text[at + 1] == UInt8(ascii: "/"), text[at + 2] == UInt8(ascii: "/"),
      text[at - 1].isAlphanumeric
    else { return nil }
    let start = at + 3
    let end = text.end(
      of: hostBytes.contains, from: start, limit: 512)
    guard let sign = text.bytes[start..<end].lastIndex(of: UInt8(ascii: "@")),
      let colon = text.bytes[start..<sign].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let password = colon + 1..<sign
    guard password.count >= 4, !Placeholder.isLikely(text, password),
      !usual.contains(text.folded(password)),
      text.folded(password) != text.folded(start..<colon), !isExample(text.folded(sign + 1..<end))
    else { return nil }
    return Leak(secret: password, "a password in an address")
  }

  /// What people write who write no password.
  private static let usual: Set<[UInt8]> = Set(
    [
      "pass", "secret", "token", "test", "user", "postgres", "root", "admin", "guest",
      "credentials",
    ]
    .map { Array($0.utf8) })

  /// Hosts that are nobody's, or everybody's own.
  private static func isExample(_ host: [UInt8]) -> Bool {
    let name = Array(host.prefix { $0 != UInt8(ascii: ":") })
    return name == Array("localhost".utf8) || name.starts(with: Array("127.".utf8))
      || ReservedNames.isReserved(name)
  }
}
