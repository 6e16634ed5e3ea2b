import Markup

/// A JSON Web Token (RFC 7519): three parts of base64, of which two begin with `{"`.
enum WebToken {
  /// - Parameter at: a capital J.
  static func leak(in text: LeakText, at: Int) -> Leak? {
    let start = at - 2
    guard text.stands("eyJ", at: start), !text[start - 1].isTokenByte,
      text[start - 1] != UInt8(ascii: ".")
    else { return nil }
    let head = text.end(of: \.isTokenByte, from: start, limit: 4096)
    guard head - start >= 10, text.stands(".eyJ", at: head) else { return nil }
    let claims = text.end(of: \.isTokenByte, from: head + 1, limit: 8192)
    guard claims - head >= 10, text[claims] == UInt8(ascii: ".") else { return nil }
    let end = text.end(of: \.isTokenByte, from: claims + 1, limit: 2048)
    // {"sub":"1234567890","name":"John D…: the one that every introduction shows.
    guard end - claims >= 20,
      !text.stands("eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6Ikpva", at: head + 1),
      !Placeholder.isLikely(text, claims + 1..<end)
    else { return nil }
    return Leak(secret: start..<end, "a JSON Web Token")
  }
}
