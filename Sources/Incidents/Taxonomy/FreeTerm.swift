/// Services, severities and tags as documents write them.
public enum FreeTerm {
  /// What spellings that mean the same have in common: no upper case, single spaces.
  public static func id(of value: String) -> String {
    if isID(value) { return value }
    return value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a value is what it has in common with others, as most are: ASCII without upper case, with
  /// single spaces within.
  private static func isID(_ value: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: " ") where last == byte: return false
      case UInt8(ascii: " "), 0x21...0x40, 0x5B...0x7E: last = byte
      default: return false
      }
    }
    return last != UInt8(ascii: " ") || value.isEmpty
  }
}
