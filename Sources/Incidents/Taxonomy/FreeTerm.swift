/// Services, severities and tags as documents write them.
public enum FreeTerm {
  /// What spellings that mean the same have in common: no upper case, single spaces.
  public static func id(of value: String) -> String {
    value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
