import Markup

/// Lines that are headings by their looks alone.
enum HeadingShape {
  /// Capitals alone on a line: at least four letters, no small one, not many words, no number of
  /// more than two digits.
  static func isCapitals(_ text: PlainText) -> Bool {
    guard text.count <= 70 else { return false }
    var letters = 0
    var digits = 0
    for byte in text.bytes {
      if byte.isASCIILowercase { return false }
      if byte.isASCIIUppercase { letters += 1 }
      digits = byte.isASCIIDigit ? digits + 1 : 0
      if digits > 2 { return false }
    }
    return letters >= 4
  }
}
