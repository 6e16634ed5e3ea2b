/// Hours whose kind the end of the range says: "between 2 and 3 pm", "from 9 to 11 am", "8-10pm",
/// "from 14h to 16h30", "between 11 and 12 o'clock".
enum HourRange {
  /// The clock that the range at a token begins with, and the index after it.
  static func first(_ text: TokenText, at index: Int) -> (ClockValue, next: Int)? {
    guard text.isNumber(index), text.digits(index) <= 2, !goesOn(text, index),
      case let hour = text.tokens[index].value, hour <= 24
    else { return nil }
    let end = behindSuffix(text, index + 1)
    guard let join = join(text, index, end), let (last, _) = ClockRecogniser.match(text, at: join)
    else { return nil }
    if end > index + 1 {
      return (ClockValue(clock: Clock(hour: hour % 24, minute: 0), isCertain: hour > 12), end)
    }
    guard (1...12).contains(hour), saysItsHalf(text, join) else { return nil }
    return (ClockValue(clock: clock(hour, before: last), isCertain: last.isCertain), end)
  }

  /// The half of the day in which the range is forward and short: 11 to 1 pm begins before noon.
  private static func clock(_ hour: Int, before last: ClockValue) -> Clock {
    guard last.isCertain else { return Clock(hour: hour, minute: 0) }
    let late = Clock(hour: hour % 12 + 12, minute: 0)
    return last.clock.hour >= 12 && late <= last.clock ? late : Clock(hour: hour % 12, minute: 0)
  }

  /// A number that belongs to another, such as a version's or a date's.
  private static func goesOn(_ text: TokenText, _ index: Int) -> Bool {
    guard let before = text[safe: index - 1], !text.tokens[index].spaceBefore else { return false }
    return !before.isMark("(") && !before.isMark("~")
  }

  /// `14h`, `14 hrs`
  private static func behindSuffix(_ text: TokenText, _ index: Int) -> Int {
    let isTight = text[safe: index]?.spaceBefore == false
    return text.isWord(index, "h") && isTight || text.isWord(index, "hrs") ? index + 1 : index
  }

  /// Where the second clock begins.
  private static func join(_ text: TokenText, _ index: Int, _ end: Int) -> Int? {
    let isLed = leads.contains(text.word(index - 1)) || leads.contains(text.word(index - 2))
    if text.isMark(end, "-") { return end + 1 }
    guard isLed, joins.contains(text.word(end)) else { return nil }
    if text.isWord(end, "and"), !text.isWord(index - 1, "between"),
      !text.isWord(index - 2, "between")
    {
      return nil
    }
    return end + 1
  }

  /// `3 pm`, `3:30 p.m.`, `12 o'clock`, `noon`: what a mere `14:05` behind a number does not.
  private static func saysItsHalf(_ text: TokenText, _ index: Int) -> Bool {
    if ClockRecogniser.names[text.word(index)] != nil { return true }
    let end = ClockRecogniser.match(text, at: index)?.next ?? index
    return (index..<end).contains { halves.contains(text.word($0)) }
  }

  private static let leads: WordSet = ["between", "from", "around", "about", "roughly"]
  private static let joins: WordSet = ["and", "to", "until", "till"]
  private static let halves: WordSet = ["am", "pm", "a", "p", "o'clock"]
}
