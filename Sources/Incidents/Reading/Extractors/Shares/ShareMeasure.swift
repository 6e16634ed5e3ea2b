/// What a percentage measures, by the words around it.
enum ShareMeasure: Sendable, Hashable {
  /// A share of those who use the service, with the noun and how clearly it is said.
  case affected(scope: String?, strength: Int)
  /// Something else; the words say what.
  case other(String)

  /// The percentage that a document itself makes of a count: "1,940 of 61,000 merchants (3.2%)".
  static func stated(
    _ text: TokenText, behind tokens: Range<Int>, _ share: ShareValue
  ) -> ShareValue? {
    guard !tokens.contains(where: { text.isMark($0, "%") }),
      let bracket = (tokens.upperBound..<tokens.upperBound + 4).first(where: {
        text.isMark($0, "(")
      }),
      let (stated, _) = ShareRecogniser.match(text, at: bracket + 1),
      abs(stated.percent - share.percent) < 1
    else { return nil }
    return stated
  }

  /// "Citizens who could not file" as the left cell of a row.
  static func namesThoseHit(_ text: TokenText) -> Bool {
    text.count <= 10 && ShareLexicon.isFailing(text, 0..<text.count)
      && text.tokens.contains { token in
        token.kind == .word && token.range.count > 4
          && ShareLexicon.isMany(token, in: text)
          && !ShareLexicon.systemThings.contains(token.word)
      }
  }

  /// "Payment service users affected" as the left cell of a row.
  static func namesAffected(_ text: TokenText) -> Bool {
    guard (2...6).contains(text.count), ShareLexicon.scopes.occurs(in: text, 0..<text.count) else {
      return false
    }
    return text.isWord(text.count - 1, "affected") || text.isWord(text.count - 1, "impacted")
      || text.isWord(0, "affected") || text.isWord(0, "impacted")
  }
}
