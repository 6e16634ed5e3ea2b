/// Finds every moment of a text and joins what belongs together: a date with the clock beside it,
/// two moments with a "to" between them.
struct MomentFinder: Sendable {
  let dates: DateRecogniser
  let zones: ZoneRecogniser

  func spans(in text: TokenText) -> [MomentSpan] {
    var spans: [MomentSpan] = []
    var index = 0
    while index < text.count {
      guard text.tokens[index].isNumber(or: [.month, .namedClock]),
        !isLiteral(text, index), let first = moment(text, at: index)
      else {
        index += 1
        continue
      }
      var span = MomentSpan(first: first)
      if first.clock == nil, let pair = DayPair(text, at: index, dates) {
        span.first.tokens = pair.firstTokens
        span.second = Moment(date: pair.second, tokens: pair.secondTokens)
      } else if let second = rangeEnd(text, after: first) {
        span.second = second
        complete(&span, in: text)
        if var end = span.second {
          passNoon(text, span.first, &end)
          span.second = end
        }
      }
      shareTrailingDate(text, &span)
      spans.append(span)
      index = span.tokens.upperBound
    }
    return spans
  }

  /// "last_login < '2022-01-01'": a value in code, whatever stands around it.
  private func isLiteral(_ text: TokenText, _ index: Int) -> Bool {
    guard text.isMark(index - 1, "'") || text.isMark(index - 1, "\"") else { return false }
    return text.isMark(index - 2, "<") || text.isMark(index - 2, ">") || text.isMark(index - 2, "=")
  }

  /// The moment that begins at a token.
  func moment(_ text: TokenText, at index: Int) -> Moment? {
    if let pair = DayPair(text, at: index, dates) {
      // "on the 5th and 6th of March, from 22:15 to 01:20": the first day is that of the first clock.
      var moment = Moment(date: pair.first, tokens: index..<pair.secondTokens.upperBound)
      attachClock(text, &moment)
      return moment
    }
    if let (date, next) = dates.match(text, at: index) {
      var moment = Moment(date: date, tokens: index..<next)
      attachClock(text, &moment)
      return moment
    }
    guard
      let (clock, next) = ClockRecogniser.match(text, at: index)
        ?? HourRange.first(text, at: index)
    else { return nil }
    var moment = Moment(clock: clock, tokens: index..<next)
    refine(text, &moment)
    attachZone(text, &moment)
    attachDate(text, &moment)
    return moment
  }

  /// "shortly before midnight (23:50 UTC)": what stands in the brackets is exact.
  private func refine(_ text: TokenText, _ moment: inout Moment) {
    let end = moment.tokens.upperBound
    guard moment.tokens.count == 1, ClockRecogniser.names[text.word(end - 1)] != nil,
      text.isMark(end, "("), let (exact, next) = ClockRecogniser.match(text, at: end + 1)
    else { return }
    moment.clock = exact
    moment.tokens = moment.tokens.lowerBound..<next
  }

  // MARK: Date, then clock

  private static let beforeClock: WordSet = [
    "at", "from", "between", "around", "about", "approximately", "circa", "ca", "roughly", "t",
    "by",
    "exactly", "time",
  ]

  private func attachClock(_ text: TokenText, _ moment: inout Moment) {
    var index = moment.tokens.upperBound
    let limit = index + 4
    while index < limit, let token = text[safe: index] {
      if let (clock, next) = ClockRecogniser.match(text, at: index) {
        moment.clock = clock
        moment.tokens = moment.tokens.lowerBound..<next
        attachZone(text, &moment)
        return
      }
      let connects =
        token.isMark(",") || token.isMark("@") || token.isMark("(") || token.isMark("|")
        || (token.isMark("-") && token.spaceBefore) || token.isMark("~")
        || (token.kind == .word && Self.beforeClock.contains(token.word))
        || (token.kind == .word && ForeignDates.beforeClock.contains(token.word))
        || (token.isMark(".") && text.isWord(index - 1, "ca"))
        // "2024/02/29 (Thu) 21:30"
        || Weekdays.words.contains(token.word) && text.isMark(index - 1, "(")
        || token.isMark(")") && Weekdays.words.contains(text.word(index - 1))
      guard connects else { return }
      // "August 10 - 14:00" may be date and clock, "August 10 - August 11" is a range.
      if dates.match(text, at: index + 1) != nil { return }
      index += 1
    }
  }

  private func attachZone(_ text: TokenText, _ moment: inout Moment) {
    var index = moment.tokens.upperBound
    if text.isMark(index, ","), zones.match(text, at: index + 1) != nil { index += 1 }
    // "14:05 local time (UTC)"
    if text.isWord(index, "local"), text.isWord(index + 1, "time") { index += 2 }
    // "10h45, heure de Paris", "4:20 p. m. hora de Colombia (UTC-5)"
    index = behindHourOfPlace(text, index)
    // "9 a.m. Eastern (EST)"
    if text.startsUppercase(index), text.isMark(index + 1, "("),
      zones.match(text, at: index + 1) != nil, ZoneTable.regions.contains(text.word(index))
    {
      index += 1
    }
    guard !beginsRange(text, moment, index),
      var (zone, next) = zones.match(text, at: index)
        ?? (ForeignDates.hours.contains(text.word(index - 2)) ? zones.place(text, at: index) : nil)
        ?? region(text, index)
    else { return }
    // "PST (UTC-7)" says itself which offset it means.
    if text.isMark(next, "("), let (said, after) = zones.match(text, at: next), said != .offset(0) {
      (zone, next) = (said, after)
    }
    moment.zone = zone
    moment.tokens = moment.tokens.lowerBound..<next
  }

  /// "5:03pm Pacific"
  private func region(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    guard text.startsUppercase(index), !text.startsUppercase(index + 1),
      let zone = ZoneTable.seasonal(region: text.word(index))
    else { return nil }
    return (zone, index + 1)
  }

  /// The place of "hora de Colombia", or the zone in brackets behind it.
  private func behindHourOfPlace(_ text: TokenText, _ index: Int) -> Int {
    let hour = text.isMark(index, ",") || text.isMark(index, "(") ? index + 1 : index
    guard ForeignDates.hours.contains(text.word(hour)),
      text.isWord(hour + 1, "de") || text.isWord(hour + 1, "del")
    else { return index }
    let bracket = (hour + 3..<hour + 5).first { text.isMark($0, "(") }
    if let bracket, zones.match(text, at: bracket) != nil { return bracket }
    return zones.place(text, at: hour + 2) == nil ? index : hour + 2
  }

  /// "10:00-11:00" and "23:30-00:15" are ranges, "09:30-05:00" and "T03:00:12-05:00" have an offset.
  private func beginsRange(_ text: TokenText, _ moment: Moment, _ index: Int) -> Bool {
    guard let clock = moment.clock?.clock, text.isMark(index, "-"), text.isMark(index + 2, ":"),
      text.isNumber(index + 1), text.isNumber(index + 3)
    else { return false }
    let (hours, minutes) = (text.tokens[index + 1].value, text.tokens[index + 3].value)
    // Offsets west of Greenwich: whole hours up to twelve, and −02:30, −03:30 and −09:30.
    let isOffset = hours <= 12 && minutes == 0 || [2, 3, 9].contains(hours) && minutes == 30
    guard isOffset else { return true }
    // A time stamp of ISO 8601.
    let isStamp = moment.tokens.contains {
      text.isWord($0, "t") || text.isMark($0, ":") && text.isMark($0 + 2, ":")
    }
    guard !isStamp else { return false }
    return Clock(hour: hours, minute: minutes) > clock || hours < 3
      || zones.match(text, at: index + 4) != nil
  }

  // MARK: Clock, then date

  private func attachDate(_ text: TokenText, _ moment: inout Moment) {
    var index = moment.tokens.upperBound
    var steps = 0
    while steps < 4, let token = text[safe: index] {
      if let (date, next) = dates.match(text, at: index) {
        moment.date = date
        moment.tokens = moment.tokens.lowerBound..<next
        if moment.zone == nil { attachZone(text, &moment) }
        return
      }
      let connects =
        token.isWord("on") || token.isWord("of") || token.isWord("the") || token.isMark(",")
        || token.isMark("(") || Weekdays.words.contains(token.word)
      guard connects else { return }
      index += 1
      steps += 1
    }
  }

  // MARK: Ranges

  private static let between: WordSet = [
    "to", "until", "till", "til", "through", "thru", "and", "approximately", "about", "around",
    "roughly", "ended", "ending", "at", "on", "shortly", "just", "after", "before",
    "the", "next", "following", "morning", "day",
  ]

  private func rangeEnd(_ text: TokenText, after first: Moment) -> Moment? {
    var index = behindOtherZone(text, first)
    var joined = false
    if text.isMark(index, ","), text[safe: index + 1]?.kind != .number { index += 1 }
    // "from 15 October in the night to 16 October at 14:00"
    if first.clock == nil, text.isWord(index, "in"), text.isWord(index + 1, "the"),
      Self.partsOfDay.contains(text.word(index + 2))
    {
      index += 3
    }
    for _ in 0..<6 {
      guard let token = text[safe: index] else { return nil }
      if joined, let second = moment(text, at: index) {
        return isPlausible(text, first, second) ? second : nil
      }
      if token.isMark("-") || token.isMark(">") {
        joined = true
      } else if ForeignDates.to.contains(token.word)
        || ForeignDates.and.contains(token.word) && isBetween(text, first)
      {
        joined = true
      } else if joined, ForeignDates.beforeClock.contains(token.word) {
        // "hasta las 4:20"
      } else if token.kind == .word, Self.between.contains(token.word) {
        if token.isWord("and"), !isPreceded(text, first, by: "between"),
          !text.isWord(index + 1, "ending")
        {
          return nil
        }
        if token.isWord("to") || token.isWord("until") || token.isWord("till")
          || token.isWord("til") || token.isWord("through") || token.isWord("thru")
          || token.isWord("and")
        {
          joined = true
        } else if !joined {
          return nil
        }
      } else if joined, Weekdays.words.contains(token.word) || isBehindWeekday(text, index) {
        // "to Tuesday, 4 May"
      } else {
        return nil
      }
      index += 1
    }
    guard joined, let second = moment(text, at: index) else { return nil }
    return isPlausible(text, first, second) ? second : nil
  }

  private static let partsOfDay: WordSet = ["night", "morning", "evening", "afternoon"]

  /// "14:00 CET (13:00 UTC)": the same once more.
  private func behindOtherZone(_ text: TokenText, _ first: Moment) -> Int {
    let end = first.tokens.upperBound
    guard first.clock != nil, text.isMark(end, "("), let other = moment(text, at: end + 1),
      other.clock != nil, text.isMark(other.tokens.upperBound, ")")
    else { return end }
    return other.tokens.upperBound + 1
  }

  private func isBehindWeekday(_ text: TokenText, _ index: Int) -> Bool {
    (text.isMark(index, ",") || text.isMark(index, "."))
      && Weekdays.words.contains(text.word(index - 1))
  }

  /// "10:00 - 2 engineers paged" has no second time; "03-04 - 05-06" pairs like with like.
  private func isPlausible(_ text: TokenText, _ first: Moment, _ second: Moment) -> Bool {
    (first.clock != nil) == (second.clock != nil) || first.date != nil && second.date != nil
  }

  private func isPreceded(_ text: TokenText, _ moment: Moment, by word: Word) -> Bool {
    let start = moment.tokens.lowerBound
    return (max(0, start - 4)..<start).contains { text.isWord($0, word) }
      || moment.tokens.contains { text.isWord($0, word) }
  }

  /// "entre 8h00 et 10h45"
  private func isBetween(_ text: TokenText, _ moment: Moment) -> Bool {
    let start = moment.tokens.lowerBound
    return (max(0, start - 4)..<start).contains { ForeignDates.between.contains(text.word($0)) }
  }

  /// What one side of a range leaves out stands on the other: date, year, zone, am or pm.
  private func complete(_ span: inout MomentSpan, in text: TokenText) {
    guard var second = span.second else { return }
    if span.first.zone == nil { span.first.zone = second.zone }
    // "14:12 PST and 15:07 PST (UTC-7)": what the second says of PST holds for the first.
    if let zone = second.zone, span.first.zone != zone, saySameZone(text, span.first, second) {
      span.first.zone = zone
    }
    if second.zone == nil { second.zone = span.first.zone }
    if span.first.date?.year == nil, let year = second.date?.year { span.first.date?.year = year }
    if second.date?.year == nil, let year = span.first.date?.year { second.date?.year = year }
    if span.first.date == nil, second.date != nil { span.first.date = second.date }
    // "04:57 - 16:57" are clocks of 24 hours: nothing says am or pm.
    if second.tokens.contains(where: { Self.halves.contains(text.word($0)) }) {
      borrowHalfOfDay(&span.first, from: second)
    }
    span.second = second
  }

  private static let halves: WordSet = [
    "am", "pm", "a", "p", "noon", "midday", "afternoon", "evening",
  ]

  private func saySameZone(_ text: TokenText, _ first: Moment, _ second: Moment) -> Bool {
    let last = first.tokens.upperBound - 1
    guard text[safe: last]?.kind == .word, text.isUppercase(last) else { return false }
    return second.tokens.contains { text.word($0) == text.word(last) }
  }

  /// "between 11:00 and 2:00": three hours over noon, not fifteen over midnight, where nothing is
  /// written as a clock of 24 hours would be.
  private func passNoon(_ text: TokenText, _ first: Moment, _ second: inout Moment) {
    guard second.date == nil || second.date == first.date, let early = first.clock,
      let late = second.clock, !early.isCertain, !late.isCertain, late.clock < early.clock,
      late.clock.hour >= 1, late.clock.hour <= 6, early.clock.hour >= 8,
      text.digits(hourToken(text, second)) == 1
    else { return }
    second.clock?.clock.hour += 12
  }

  private func hourToken(_ text: TokenText, _ moment: Moment) -> Int {
    moment.tokens.first { text.isNumber($0) && text.isMark($0 + 1, ":") }
      ?? moment.tokens.lowerBound
  }

  /// "9:00 and 11:00 AM": the first time is before noon as well, "11:00 to 1:00 PM" too.
  private func borrowHalfOfDay(_ first: inout Moment, from second: Moment) {
    guard let early = first.clock, !early.isCertain, let late = second.clock, late.isCertain,
      (1...12).contains(early.clock.hour)
    else { return }
    guard late.clock.hour >= 12 else { return }
    var moved = early.clock
    moved.hour = moved.hour % 12 + 12
    if moved <= late.clock { first.clock = ClockValue(clock: moved, isCertain: true) }
  }

  /// "from 3:00 to 4:30 PM CAT on April 17th": the date after a range is the date of both.
  private func shareTrailingDate(_ text: TokenText, _ span: inout MomentSpan) {
    guard let second = span.second, let date = second.date, span.first.date == nil else { return }
    span.first.date = date
  }
}
