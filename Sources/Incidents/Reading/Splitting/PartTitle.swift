import Markup

/// The title of one of several incidents: its heading without the day, which stands beside it anyway.
enum PartTitle {
  /// - Returns: `nil` where the heading is the title as it is.
  static func find(_ view: DocumentView, _ title: Claim<String>) -> Claim<String>? {
    guard title.evidence.rule == .firstHeading, let text = view.passages.first?.text,
      view.passages.first?.isHeading == true,
      let day = view.spans[0].first(where: { $0.first.date != nil })?.tokens,
      let rest = behind(day, text) ?? before(day, text)
    else { return nil }
    let evidence = view.evidence(text, rest, title.evidence.rule, title.evidence.confidence)
    return Claim(evidence.text, evidence)
  }

  /// "3 March 2023: Disk full", "[2023-03-03] Disk full", "2023-03-03 Disk full": what follows a mark
  /// or a day in numbers. "3 March was a long day" is a sentence.
  private static func behind(_ day: Range<Int>, _ text: TokenText) -> Range<Int>? {
    guard text.tokens[..<day.lowerBound].allSatisfy({ $0.kind == .mark }) else { return nil }
    var low = day.upperBound
    while let token = text[safe: low], token.kind == .mark, !token.isMark("(") { low += 1 }
    let isInNumbers = day.allSatisfy { text.tokens[$0].kind != .word }
    guard low > day.upperBound || isInNumbers, !text.isMark(low, "(") else { return nil }
    return named(low..<text.count, text)
  }

  /// "Disk full (3 March 2023)", "Disk full – 2023-03-03", "Disk full on 3 March".
  private static func before(_ day: Range<Int>, _ text: TokenText) -> Range<Int>? {
    guard text.tokens[day.upperBound...].allSatisfy({ $0.kind == .mark }) else { return nil }
    var high = day.lowerBound
    while high > 0, text.tokens[high - 1].kind == .mark || text.isWord(high - 1, "on") { high -= 1 }
    guard high < day.lowerBound else { return nil }
    return named(0..<high, text)
  }

  private static func named(_ tokens: Range<Int>, _ text: TokenText) -> Range<Int>? {
    tokens.contains { text.tokens[$0].kind == .word } ? tokens : nil
  }
}
