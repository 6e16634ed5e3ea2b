/// A length of time as written.
struct DurationValue: Sendable, Hashable {
  let minutes: Double
  /// "about", "nearly", "roughly" …
  let isApproximate: Bool
}

/// Finds lengths of time: 2 hours 30 minutes, 2-hour, 1h 30m, two and a half hours, half an hour.
enum DurationRecogniser {
  private static let units: WordTable<Double> = [
    "second": 1.0 / 60, "seconds": 1.0 / 60, "sec": 1.0 / 60, "secs": 1.0 / 60,
    "minute": 1, "minutes": 1, "min": 1, "mins": 1, "minuets": 1,
    "hour": 60, "hours": 60, "hr": 60, "hrs": 60,
    "day": 1440, "days": 1440, "week": 10_080, "weeks": 10_080,
    "minuten": 1, "stunde": 60, "stunden": 60, "std": 60, "tage": 1440, "tagen": 1440,
  ]
  private static let shortUnits: WordTable<Double> = ["s": 1.0 / 60, "m": 1, "h": 60, "d": 1440]

  /// - Returns: the length that begins at token `index` and the index after it.
  static func match(_ text: TokenText, at index: Int) -> (DurationValue, next: Int)? {
    guard text[safe: index]?.isNumber(or: [.number, .half]) == true else { return nil }
    if isAnnounced(text, index), let tight = tightHours(text, index) { return tight }
    if let range = range(text, index) { return range }
    guard let (first, next) = part(text, index) ?? half(text, index) else { return nil }
    var total = first.minutes
    var unit = first.unit
    var end = next
    while let (more, after) = following(text, end, smallerThan: unit) {
      total += more.minutes
      unit = more.unit
      end = after
    }
    // "20h30" that nothing announces is a time of day.
    if unit == 60, text.isNumber(end), text.tokens[end].spaceBefore == false { return nil }
    if unit == 60, let (minutes, after) = bareMinutes(text, end) {
      total += minutes
      end = after
    }
    return (DurationValue(minutes: total, isApproximate: isApproximate(text, index)), end)
  }

  /// `10-15 minutes`, `2 to 3 hours`: the middle.
  private static func range(_ text: TokenText, _ index: Int) -> (DurationValue, next: Int)? {
    guard text.isNumber(index) || text[safe: index]?.kind == .word, !isTail(text, index),
      let (low, next) = NumberWords.match(text, at: index),
      text.isMark(next, "-") || text.isWord(next, "to") || text.isWord(next, "or"),
      let (high, after) = part(text, next + 1), high.unit > 0, high.minutes / high.unit > low
    else { return nil }
    return (
      DurationValue(minutes: (low * high.unit + high.minutes) / 2, isApproximate: true), after
    )
  }

  /// `2:15 hours`, `02:15 h`: a length in the field of one, where anywhere else it is a time of day.
  static func clockLike(_ text: TokenText, at index: Int) -> (DurationValue, next: Int)? {
    if let tight = tightHours(text, index) ?? hoursMinutesSeconds(text, index) { return tight }
    guard text.isNumber(index), text.isMark(index + 1, ":"), text.isNumber(index + 2),
      text.digits(index + 2) == 2, text.tokens[index + 2].value < 60,
      units[text.word(index + 3)] == 60 || text.isWord(index + 3, "h"),
      // "It began at 06:00 hrs"
      !beforeClocks.contains(text.word(index - 1))
    else { return nil }
    let minutes = text.tokens[index].value * 60 + text.tokens[index + 2].value
    return (DurationValue(minutes: Double(minutes), isApproximate: false), index + 4)
  }

  private static let beforeClocks: WordSet = [
    "at", "from", "until", "till", "to", "by", "since", "between", "and",
  ]

  /// `01:15:00`
  private static func hoursMinutesSeconds(
    _ text: TokenText, _ index: Int
  ) -> (DurationValue, next: Int)? {
    let places = [index, index + 2, index + 4]
    guard places.allSatisfy({ text.isNumber($0) }), text.isMark(index + 1, ":"),
      text.isMark(index + 3, ":"), text.digits(index + 2) == 2, text.digits(index + 4) == 2,
      text.digits(index) <= 3, text[safe: index - 1]?.kind ?? .mark == .mark,
      isEnd(text, index + 5)
    else { return nil }
    let parts = places.map { Double(text.tokens[$0].value) }
    return (
      DurationValue(minutes: parts[0] * 60 + parts[1] + parts[2] / 60, isApproximate: false),
      index + 5
    )
  }

  /// Nothing goes on as a date or a range would.
  private static func isEnd(_ text: TokenText, _ index: Int) -> Bool {
    guard let next = text[safe: index] else { return true }
    return next.isMark("(") || next.isMark(",") || next.isMark(".") || next.isWord("h")
      || next.isWord("hours")
  }

  /// `3h15`, in the field of a length or behind words such as "for".
  private static func tightHours(
    _ text: TokenText, _ index: Int
  ) -> (DurationValue, next: Int)? {
    guard text.isNumber(index), text.isWord(index + 1, "h"), text.isNumber(index + 2),
      text.digits(index + 2) == 2, text.tokens[index + 2].value < 60,
      text[safe: index + 1]?.spaceBefore == false, text[safe: index + 2]?.spaceBefore == false,
      !beforeClocks.contains(text.word(index - 1))
    else { return nil }
    let minutes = text.tokens[index].value * 60 + text.tokens[index + 2].value
    return (DurationValue(minutes: Double(minutes), isApproximate: false), index + 3)
  }

  /// Whether the words before a number say that a length follows: "for 2h30", "the duration is 2h".
  static func isAnnounced(_ text: TokenText, _ index: Int) -> Bool {
    let last = roughly.contains(text.word(index - 1)) ? index - 2 : index - 1
    if announcing.contains(text.word(last)) { return true }
    return text.isWord(last - 1, "duration")
      && (text.isWord(last, "is") || text.isWord(last, "was") || text.isWord(last, "of"))
  }

  private static let announcing: WordSet = ["for", "lasted", "took", "during", "within", "lasting"]
  private static let roughly: WordSet = [
    "about", "around", "approximately", "roughly", "nearly", "some",
  ]

  /// Whether a word is a unit of time.
  static func isUnit(_ word: Word) -> Bool { units[word] != nil }

  private struct Part {
    let minutes: Double
    /// Minutes in one unit.
    let unit: Double
  }

  /// `2 hours`, `2-hour`, `2h`, `two and a half hours`, `2 and half hours`, `2 ½ hours`
  ///
  /// - Parameter mayBeApart: whether `10 m` is one, as it is behind `3 h`.
  private static func part(
    _ text: TokenText, _ index: Int, mayBeApart: Bool = false
  ) -> (Part, next: Int)? {
    guard !isTail(text, index), let (number, next) = NumberWords.match(text, at: index) else {
      return nil
    }
    var value = number
    var at = next
    if let after = andAHalf(text, at) {
      value += 0.5
      at = after
    } else if text.isMark(at, "+") {
      at += 1
    }
    if text.isMark(at, "-"), text[safe: at]?.spaceBefore == false { at += 1 }
    guard let (unit, after) = self.unit(text, at, after: index, mayBeApart: mayBeApart) else {
      return nil
    }
    if let halfEnd = andAHalf(text, after), value == number {
      return (Part(minutes: (value + 0.5) * unit, unit: unit), halfEnd)
    }
    // "two hours and a quarter"
    let quarter = text.isWord(after + 1, "a") ? after + 2 : after + 1
    if text.isWord(after, "and"), text.isWord(quarter, "quarter") {
      return (Part(minutes: (value + 0.25) * unit, unit: unit), quarter + 1)
    }
    return (Part(minutes: value * unit, unit: unit), after)
  }

  private static func unit(
    _ text: TokenText, _ at: Int, after start: Int, mayBeApart: Bool
  ) -> (Double, Int)? {
    let word = text.word(at)
    if let unit = units[word] { return (unit, at + 1) }
    guard let unit = shortUnits[word], text.isNumber(start), let token = text[safe: at] else {
      return nil
    }
    // `2h` and `2 h`, but no lone letter that begins a sentence, and `5m users` is no time.
    if token.spaceBefore, word == "m" || word == "s" || word == "d",
      !mayBeApart && !isFollowedBySmaller(text, at + 1, than: unit)
    {
      return nil
    }
    return (unit, at + 1)
  }

  /// `3 h` behind `2 d`
  private static func isFollowedBySmaller(
    _ text: TokenText, _ index: Int, than unit: Double
  ) -> Bool {
    guard text.isNumber(index) else { return false }
    let word = text.word(index + 1)
    return (units[word] ?? shortUnits[word]).map { $0 < unit } ?? false
  }

  private static func andAHalf(_ text: TokenText, _ index: Int) -> Int? {
    guard text.isWord(index, "and") else { return nil }
    let at = text.isWord(index + 1, "a") || text.isWord(index + 1, "an") ? index + 2 : index + 1
    return text.isWord(at, "half") ? at + 1 : nil
  }

  /// `half an hour`, `half a day`
  private static func half(_ text: TokenText, _ index: Int) -> (Part, next: Int)? {
    guard text.isWord(index, "half") else { return nil }
    let at = text.isWord(index + 1, "a") || text.isWord(index + 1, "an") ? index + 2 : index + 1
    guard let unit = units[text.word(at)] else { return nil }
    return (Part(minutes: unit / 2, unit: unit), at + 1)
  }

  private static func following(
    _ text: TokenText, _ index: Int, smallerThan unit: Double
  ) -> (Part, next: Int)? {
    var at = index
    // "1 hr. 15 min."
    if text.isMark(at, "."), text[safe: at]?.spaceBefore == false,
      abbreviations.contains(text.word(at - 1))
    {
      at += 1
    }
    if text.isMark(at, ",") { at += 1 }
    if text.isWord(at, "and") || text.isMark(at, "&") { at += 1 }
    // "Under two days, 41 hours" says it twice.
    guard let found = part(text, at, mayBeApart: true), found.0.unit < unit, found.0.minutes < unit
    else {
      return nil
    }
    return found
  }

  /// `15` behind "1 hour", where nothing follows that it could count.
  private static func bareMinutes(
    _ text: TokenText, _ index: Int
  ) -> (minutes: Double, next: Int)? {
    guard text.isNumber(index), text.digits(index) == 2, text.tokens[index].value < 60,
      text[safe: index + 1].map({ $0.isMark(".") || $0.isMark(",") || $0.isMark(")") }) ?? true,
      !text.isNumber(index + 2)
    else { return nil }
    return (Double(text.tokens[index].value), index + 1)
  }

  private static let abbreviations: WordSet = ["hr", "hrs", "h", "std", "min", "mins", "d"]

  /// Whether the number at `index` is the tail of a longer one (`1.5 hours` at the 5).
  private static func isTail(_ text: TokenText, _ index: Int) -> Bool {
    guard index > 0, let token = text[safe: index], token.kind == .number, !token.spaceBefore else {
      return false
    }
    let before = text.tokens[index - 1]
    if before.isMark(".") || before.isMark(",") || before.isMark(":") || before.isMark("/") {
      return text[safe: index - 2]?.kind == .number
    }
    return before.isMark("$") || before.kind == .number
  }

  private static let hedges: WordSet = [
    "about", "around", "approximately", "approx", "nearly", "almost", "roughly", "over", "circa",
    "some", "estimated",
  ]

  private static func isApproximate(_ text: TokenText, _ index: Int) -> Bool {
    if text.isMark(index - 1, "~") { return true }
    return (max(0, index - 2)..<index).contains { hedges.contains(text.word($0)) }
  }
}
