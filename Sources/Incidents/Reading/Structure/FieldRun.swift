/// Several labelled values on a line: "Scribe: Sam · Severity: Major", "Severity: High | Status: Final".
enum FieldRun {
  /// - Returns: the label and the value of each; empty where the line has no two labels.
  static func parts(of text: TokenText) -> [(label: Range<Int>, value: Range<Int>)] {
    guard text.tokens.contains(where: isDivider) else { return [] }
    let parts = text.tokens.split(omittingEmptySubsequences: true, whereSeparator: isDivider)
      .compactMap { part(text, $0.startIndex..<$0.endIndex) }
    return parts.count >= 2 ? parts : []
  }

  private static func isDivider(_ token: Token) -> Bool {
    token.isMark("|") || token.isMark("·") || token.isMark("•")
  }

  /// The longest label in tokens.
  private static let limit = 5

  private static func part(
    _ text: TokenText, _ tokens: Range<Int>
  ) -> (label: Range<Int>, value: Range<Int>)? {
    guard let colon = tokens.prefix(limit + 1).first(where: { text.isMark($0, ":") }),
      colon > tokens.lowerBound, colon + 1 < tokens.upperBound
    else { return nil }
    return (tokens.lowerBound..<colon, colon + 1..<tokens.upperBound)
  }
}
