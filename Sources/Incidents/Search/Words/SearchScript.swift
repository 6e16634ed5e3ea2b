import Markup

/// What a character is to the cutting of words.
enum SearchScript {
  /// Whether words are made of it: Unicode's categories L and N.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isASCIIWord(UInt8(scalar.value)) }
    return isLetter(scalar) || isNumber(scalar)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (scalar.value | 0x20) &- 0x61 < 26 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value &- 0x30 < 10 }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: return true
    default: return false
    }
  }

  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit
  }

  /// Whether its script has no spaces between words (Han, Hiragana, Katakana), or is cut alike
  /// (Hangul): then words are pairs of characters. By blocks, so that JavaScript has the same list.
  static func isPaired(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return blocks.contains { $0.contains(scalar.value) }
  }

  private static let blocks: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x3005...0x3007, 0x3031...0x3035, 0x3038...0x303C, 0x3040...0x30FF,
    0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F,
    0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF,
  ]
}
