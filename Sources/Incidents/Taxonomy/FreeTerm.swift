/// Services, severities and tags as documents write them.
public enum FreeTerm {
  /// What spellings that mean the same have in common: no upper case, single spaces.
  public static func id(of value: String) -> String {
    let lower = value.lowercased()
    return isSingleSpaced(lower)
      ? lower : lower.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A quick answer for what nearly all values are: letters, digits and signs of ASCII with single spaces
  /// between them.
  private static func isSingleSpaced(_ value: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in value.utf8 {
      guard 0x20..<0x7F ~= byte, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }
}
