/// Services, severities and tags as documents write them.
public enum FreeTerm {
  /// What spellings that mean the same have in common: no upper case, and one space for white space,
  /// hyphens and underscores, none between a letter and a digit: `SEV-2` is `sev2`, `supply-chain` is
  /// `supply chain`.
  public static func id(of value: String) -> String {
    if isID(value) { return value }
    var id = ""
    var isApart = false
    for character in value.lowercased() {
      if isJoint(character) {
        isApart = true
        continue
      }
      if isApart, let last = id.last, !isCounted(last, character) { id.append(" ") }
      isApart = false
      id.append(character)
    }
    return id
  }

  private static func isJoint(_ character: Character) -> Bool {
    character.isWhitespace || character == "-" || character == "_" || character == "\u{2010}"
      || character == "\u{2011}"
  }

  /// Whether a letter and the digit that numbers it stand side by side.
  private static func isCounted(_ letter: Character, _ digit: Character) -> Bool {
    letter.isLetter && digit.isASCII && digit.isNumber
  }

  /// Whether a value is what it has in common with others, as most are: ASCII without upper case,
  /// hyphens and underscores, with single spaces within, none of them before a digit.
  private static func isID(_ value: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: " ") where last == byte: return false
      case UInt8(ascii: "-"), UInt8(ascii: "_"): return false
      case 0x30...0x39 where last == UInt8(ascii: " "): return false
      case UInt8(ascii: " "), 0x21...0x40, 0x5B...0x7E: last = byte
      default: return false
      }
    }
    return last != UInt8(ascii: " ") || value.isEmpty
  }
}
