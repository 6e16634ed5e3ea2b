/// Finds dates: 2023-03-03, 3 March 2023, March 3rd, 2023, 03/04/2023, 06/May/2022, 15Sep94.
struct DateRecogniser: Sendable {
  /// How 03/04/2023 is meant; found out once a document by `DateOrderFinder`.
  let order: ReadingSettings.DateOrder

  static let months: WordTable<Int> = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
    // As people mistype them.
    "janurary": 1, "januray": 1, "janaury": 1, "feburary": 2, "febuary": 2, "februrary": 2,
    "febraury": 2, "arpil": 4, "apirl": 4, "agust": 8, "augest": 8, "septmber": 9, "setember": 9,
    "septemeber": 9, "ocotober": 10, "octomber": 10, "ocober": 10, "novemeber": 11, "novmber": 11,
    "decemeber": 12, "decmber": 12,
  ]

  private static let ordinals: WordSet = ["st", "nd", "rd", "th", "er"]

  /// Behind the "rd" of "3rd", where one stands at a token.
  static func behindOrdinal(_ text: TokenText, _ index: Int) -> Int {
    ordinals.contains(text.word(index)) && text[safe: index]?.spaceBefore == false
      ? index + 1 : index
  }

  /// - Returns: the date that begins at token `index` and the index after it.
  func match(_ text: TokenText, at index: Int) -> (DateValue, next: Int)? {
    guard let token = text[safe: index], token.isNumber(or: .month), !continuesNumber(text, index)
    else { return nil }
    let found: (DateValue, next: Int)?
    switch token.kind {
    case .number:
      found =
        yearFirst(text, index) ?? yearMonthDay(text, index) ?? compact(text, index)
        ?? numeric(text, index) ?? dayMonth(text, index)
        ?? beforeClock(text, index)
    case .word: found = monthDay(text, index)
    case .mark: found = nil
    }
    guard let found, found.0.isPossible else { return nil }
    return found
  }

  /// Whether the number at `index` is the tail of something longer, such as 10.0.0.1 or a path.
  func continuesNumber(_ text: TokenText, _ index: Int) -> Bool {
    guard let token = text[safe: index], !token.spaceBefore, index > 0 else { return false }
    let before = text.tokens[index - 1]
    if before.kind == .number { return true }
    guard before.kind == .mark, !before.spaceBefore, index > 1 else { return false }
    let joins = before.isMark(".") || before.isMark("/") || before.isMark("-") || before.isMark("_")
    return joins && text.tokens[index - 2].kind == .number && token.kind == .number
  }

  private func separator(_ text: TokenText, _ index: Int) -> Int? {
    guard let token = text[safe: index], token.kind == .mark, !token.spaceBefore,
      token.isMark("-") || token.isMark("/") || token.isMark("."),
      let next = text[safe: index + 1], !next.spaceBefore
    else { return nil }
    return token.value
  }

  func year(_ text: TokenText, _ index: Int) -> Int? {
    guard let token = text[safe: index], token.kind == .number, token.range.count == 4,
      (1970...2100).contains(token.value)
    else { return nil }
    return token.value
  }

  /// `2023-03-03`, `2023/3/3`, `2023.03.03`
  private func yearFirst(_ text: TokenText, _ index: Int) -> (DateValue, next: Int)? {
    guard let year = year(text, index), let mark = separator(text, index + 1),
      let month = text[safe: index + 2], month.kind == .number, month.range.count <= 2,
      separator(text, index + 3) == mark,
      let day = text[safe: index + 4], day.kind == .number, day.range.count <= 2
    else { return nil }
    return (DateValue(year: year, month: month.value, day: day.value), index + 5)
  }

  /// `2023-Mar-04`, `2023 March 4`
  private func yearMonthDay(_ text: TokenText, _ index: Int) -> (DateValue, next: Int)? {
    guard let year = year(text, index) else { return nil }
    let isDivided = separator(text, index + 1) != nil
    let month = isDivided ? index + 2 : index + 1
    let day = isDivided ? index + 4 : index + 2
    guard let number = Self.months[text.word(month)], text.startsUppercase(month),
      !isDivided || separator(text, index + 3) == separator(text, index + 1),
      text.isNumber(day), text.digits(day) <= 2, !text.isMark(day + 1, ":")
    else { return nil }
    return (DateValue(year: year, month: number, day: text.tokens[day].value), day + 1)
  }

  /// `20230304` by itself: of eight digits only what can be a day of these decades.
  private func compact(_ text: TokenText, _ index: Int) -> (DateValue, next: Int)? {
    guard text.digits(index) == 8, case let value = text.tokens[index].value,
      (1990...2039).contains(value / 10_000), index == 0 || text.tokens[index].spaceBefore,
      text[safe: index + 1].map({ $0.spaceBefore || $0.isMark(",") || $0.isMark(":") }) ?? true
    else { return nil }
    return (
      DateValue(year: value / 10_000, month: value / 100 % 100, day: value % 100), index + 1
    )
  }

  /// `03/04/2023`, `9/11/18`, `03, 14, 2024`
  private func numeric(_ text: TokenText, _ index: Int) -> (DateValue, next: Int)? {
    guard let (first, second, last) = triple(text, index), first.range.count <= 2,
      second.kind == .number, second.range.count <= 2, last.kind == .number
    else { return nil }
    let year: Int
    if let full = self.year(text, index + 4) {
      year = full
    } else if last.range.count == 2, text.isMark(index + 1, "/") {
      year = century(last.value)
    } else if last.range.count == 2, isShort(text, index) {
      return (
        DateValue(year: century(last.value), month: second.value, day: first.value), index + 5
      )
    } else {
      return nil
    }
    return (ordered(first.value, second.value, year), index + 5)
  }

  /// `19/06 22:15`: what could be any fraction is a day where a clock stands right behind it.
  private func beforeClock(_ text: TokenText, _ index: Int) -> (DateValue, next: Int)? {
    guard text.isMark(index + 1, "/"), text.isNumber(index + 2), text.digits(index) <= 2,
      text.digits(index + 2) == 2, text[safe: index + 2]?.spaceBefore == false,
      text[safe: index + 3]?.spaceBefore == true, text.isNumber(index + 3),
      text.isMark(index + 4, ":"), text.digits(index + 5) == 2
    else { return nil }
    var date = ordered(text.tokens[index].value, text.tokens[index + 2].value, 2000)
    date.year = nil
    return (date, index + 3)
  }

  /// `14-05-23`: of what could be a version or a number of something only a day over 12, a month and a year
  /// of these decades.
  private func isShort(_ text: TokenText, _ index: Int) -> Bool {
    guard text.isMark(index + 1, "-"), text.digits(index) == 2, text.digits(index + 2) == 2,
      let day = text[safe: index], let month = text[safe: index + 2],
      let year = text[safe: index + 4]
    else { return false }
    let goesOn = text.isMark(index + 5, "-") || text.isMark(index + 5, ".")
    return (13...31).contains(day.value) && (1...12).contains(month.value)
      && (15...39).contains(year.value) && (!goesOn || text[safe: index + 6]?.spaceBefore != false)
  }

  private func triple(_ text: TokenText, _ index: Int) -> (Token, Token, Token)? {
    guard let first = text[safe: index], let second = text[safe: index + 2],
      let last = text[safe: index + 4]
    else { return nil }
    if let mark = separator(text, index + 1), separator(text, index + 3) == mark {
      return (first, second, last)
    }
    let hasCommas =
      text.isMark(index + 1, ",") && text.isMark(index + 3, ",") && year(text, index + 4) != nil
    return hasCommas ? (first, second, last) : nil
  }

  private func ordered(_ first: Int, _ second: Int, _ year: Int) -> DateValue {
    if first > 12 { return DateValue(year: year, month: second, day: first) }
    if second > 12 { return DateValue(year: year, month: first, day: second) }
    let isAmbiguous = first != second
    switch order {
    case .dayFirst:
      return DateValue(year: year, month: second, day: first, isAmbiguous: isAmbiguous)
    case .monthFirst:
      return DateValue(year: year, month: first, day: second, isAmbiguous: isAmbiguous)
    }
  }

  /// Two-digit years after POSIX: 69 to 99 are the last century's.
  private func century(_ year: Int) -> Int { year < 69 ? 2000 + year : 1900 + year }

  /// `3 March 2023`, `3rd of March, 2023`, `06/May/2022`, `15Sep94`, `29 april`
  func dayMonth(_ text: TokenText, _ index: Int) -> (DateValue, next: Int)? {
    guard let day = text[safe: index], day.range.count <= 2 else { return nil }
    var at = index + 1
    at = Self.behindOrdinal(text, at)
    if text.isWord(at, "of") || ForeignDates.joins.contains(text.word(at)) { at += 1 }
    let divided = separator(text, at) != nil
    // "6. Februar"
    if divided || text.isMark(at, ".") && at == index + 1 { at += 1 }
    guard let month = Self.months[text.word(at)] ?? ForeignDates.months[text.word(at)] else {
      return nil
    }
    // "29 may 2024" is a date, "3 may follow" is none.
    if text.isWord(at, "may"), !text.startsUppercase(at), text.digits(at + 1) != 4 { return nil }
    at += 1
    let (year, next) = trailingYear(text, at, divided: divided, shortAllowed: true)
    return (DateValue(year: year, month: month, day: day.value), next)
  }

  /// `March 3rd, 2023`, `Nov 1, 2022`, `August 10`, `Oct-30-2022`
  private func monthDay(_ text: TokenText, _ index: Int) -> (DateValue, next: Int)? {
    guard let month = Self.months[text.word(index)] else { return nil }
    if text.isWord(index, "may"), !text.startsUppercase(index) { return nil }
    var at = index + 1
    if text.isMark(at, ".") { at += 1 }
    if text.isMark(at, "-"), text[safe: at]?.spaceBefore == false, text.isMark(at + 2, "-"),
      let day = text[safe: at + 1], day.kind == .number, day.range.count <= 2,
      let year = year(text, at + 3)
    {
      return (DateValue(year: year, month: month, day: day.value), at + 4)
    }
    guard let day = text[safe: at], day.kind == .number, day.range.count <= 2 else { return nil }
    at += 1
    // `March 3:` may be followed by a clock, `March 14:05` is one.
    if text.isMark(at, ":"), text[safe: at]?.spaceBefore == false,
      text[safe: at + 1]?.kind == .number, text[safe: at + 1]?.spaceBefore == false
    {
      return nil
    }
    at = Self.behindOrdinal(text, at)
    let (year, next) = trailingYear(text, at, divided: false, shortAllowed: false)
    return (DateValue(year: year, month: month, day: day.value), next)
  }

  private func trailingYear(
    _ text: TokenText, _ index: Int, divided: Bool, shortAllowed: Bool
  ) -> (Int?, next: Int) {
    var at = index
    if divided {
      guard separator(text, at) != nil else { return (nil, index) }
      at += 1
    }
    while text.isMark(at, ",") || text.isMark(at, "."), at < index + 3 { at += 1 }
    if text.isWord(at, "of") || ForeignDates.joins.contains(text.word(at)) { at += 1 }
    if let year = year(text, at) { return (year, at + 1) }
    // `Dec 3 '19`
    if text.isMark(at, "'"), text.digits(at + 1) == 2,
      text.isNumber(at + 1), text[safe: at + 1]?.spaceBefore == false
    {
      return (century(text.tokens[at + 1].value), at + 2)
    }
    if shortAllowed, at == index, let short = text[safe: at], short.kind == .number,
      short.range.count == 2, !short.spaceBefore
    {
      return (century(short.value), at + 1)
    }
    return (nil, index)
  }
}
