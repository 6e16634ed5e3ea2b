import Markup

/// Lines that are headings by their looks alone.
enum HeadingShape {
  /// Capitals alone on a line: at least four letters, no small one, not many words.
  static func isCapitals(_ text: TokenText) -> Bool {
    guard text.plain.count <= 70 else { return false }
    var letters = 0
    for byte in text.plain.bytes {
      if byte.isASCIILowercase { return false }
      if byte.isASCIIUppercase { letters += 1 }
    }
    return letters >= 4 && !text.tokens.contains { $0.kind == .number && $0.range.count > 2 }
  }
}
