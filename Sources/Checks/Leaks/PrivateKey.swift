import Markup

/// A private key in PEM or in OpenPGP's armour.
enum PrivateKey {
  /// - Parameter at: a hyphen.
  static func leak(in text: LeakText, hyphen at: Int) -> Leak? {
    guard text[at + 1] == UInt8(ascii: "-"), text[at - 1] != UInt8(ascii: "-"),
      text.stands("-----BEGIN ", at: at)
    else { return nil }
    let labelEnd = text.end(
      of: { $0.isASCIIUppercase || $0 == 0x20 || $0.isASCIIDigit }, from: at + 11, limit: 48)
    guard text.stands("-----", at: labelEnd) else { return nil }
    let label = text.folded(at + 11..<labelEnd)
    guard
      label.hasSuffix(Array("private key".utf8)) || label.hasSuffix(Array("private key block".utf8))
    else { return nil }
    let head = at..<labelEnd + 5
    let body = body(in: text, from: head.upperBound)
    return body.map { Leak(secret: $0, at: head, "a private key") }
  }

  /// Everything to the closing line; `nil` where no key follows but an ellipsis or nothing.
  private static func body(in text: LeakText, from start: Int) -> Range<Int>? {
    var drawn = 0
    var at = start
    let limit = min(text.count, start + 16_384)
    while at < limit, !text.stands("-----", at: at) {
      if text[at].isBase64 { drawn += 1 }
      at += 1
    }
    let first = text.end(of: { !$0.isBase64 }, from: start, limit: 64)
    let line = text.end(of: \.isBase64, from: first, limit: 64)
    // A header of old PEM, "Proc-Type: 4,ENCRYPTED", may come before the key.
    let begins =
      line - first >= 30 || text.stands("Proc-Type", at: first) || text.stands("Version", at: first)
    return drawn >= 64 && begins ? start..<at : nil
  }
}
