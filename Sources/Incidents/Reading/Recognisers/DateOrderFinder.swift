/// Finds out how a document means 03/04/2023: from its other dates, else from its time zone, since
/// who writes PST or EDT mostly puts the month first.
enum DateOrderFinder {
  struct Result: Sendable {
    let order: ReadingSettings.DateOrder
    /// Whether the document or the configuration decided, rather than habit.
    let isCertain: Bool
  }

  static let monthFirstZones: [Word] = [
    "pst", "pdt", "mst", "mdt", "cdt", "est", "edt", "pacific", "eastern",
  ]

  /// "(month/day/year)", "dd/mm/yyyy": how a document says it itself.
  static let namedOrders: [Word] = ["month", "mm", "day", "dd"]

  static func find(in texts: [TokenText], settings: ReadingSettings) -> Result {
    var isAmerican = false
    for text in texts {
      for index in 0..<text.count where text.tokens[index].isNumber(or: .monthFirstZone) {
        if let order = forcedOrder(text, index) ?? namedOrder(text, index) {
          return Result(order: order, isCertain: true)
        }
        if namedOrders.contains(text.word(index)) { continue }
        // "est. 5,000" is no zone.
        if text.tokens[index].kind == .word, isNamed(text, index) { isAmerican = true }
      }
    }
    if let order = settings.dateOrder { return Result(order: order, isCertain: true) }
    return Result(order: isAmerican ? .monthFirst : .dayFirst, isCertain: false)
  }

  /// "EST", "Eastern"
  private static func isNamed(_ text: TokenText, _ index: Int) -> Bool {
    text.isUppercase(index) || text.tokens[index].range.count > 3 && text.startsUppercase(index)
  }

  private static func namedOrder(_ text: TokenText, _ index: Int) -> ReadingSettings.DateOrder? {
    guard text.tokens[index].kind == .word,
      text.isMark(index + 1, "/") || text.isMark(index + 1, "-")
    else { return nil }
    return switch (text.word(index), text.word(index + 2)) {
    case ("month", "day"), ("mm", "dd"): .monthFirst
    case ("day", "month"), ("dd", "mm"): .dayFirst
    default: nil
    }
  }

  /// A number over 12 in first or second place decides.
  private static func forcedOrder(_ text: TokenText, _ index: Int) -> ReadingSettings.DateOrder? {
    guard text.isNumber(index), text.isMark(index + 1, "/"), text.isNumber(index + 2),
      text.isMark(index + 3, "/"), text.isNumber(index + 4),
      text.digits(index) <= 2, text.digits(index + 2) <= 2, text.digits(index + 4) == 4
    else { return nil }
    let (first, second) = (text.tokens[index].value, text.tokens[index + 2].value)
    if first > 12, second <= 12 { return .dayFirst }
    if second > 12, first <= 12 { return .monthFirst }
    return nil
  }
}
