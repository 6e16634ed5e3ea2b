/// The names of the days of the week, as people write them before dates.
enum Weekdays {
  static let words: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  /// 0 is Monday, 6 is Sunday.
  static let numbers: WordTable<Int> = [
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5,
    "sunday": 6, "sun": 6,
  ]

  /// The day of the week beside a clock: "Sunday at 01:15", "08:45 on Monday", "Monday morning, 08:45".
  static func beside(_ clock: Range<Int>, in text: TokenText) -> Int? {
    if text.isWord(clock.upperBound, "on"), let day = numbers[text.word(clock.upperBound + 1)] {
      return day
    }
    var index = clock.lowerBound - 1
    let farthest = index - 3
    while index >= 0, index > farthest {
      if let day = numbers[text.word(index)] { return day }
      guard between.contains(text.word(index)) || text.isMark(index, ",") || text.isMark(index, "~")
      else { return nil }
      index -= 1
    }
    return nil
  }

  private static let between: WordSet = [
    "at", "around", "about", "approximately", "circa", "ca", "roughly", "morning", "afternoon",
    "evening", "night", "from", "by",
  ]
}
