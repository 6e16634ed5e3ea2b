/// A time of day as written.
struct ClockValue: Sendable, Hashable {
  var clock: Clock
  /// "am" or "pm" stood there, or the hour is beyond twelve, or it is noon or midnight by name.
  var isCertain: Bool
}

/// Finds times of day: 14:05, 2:05 PM, 2.05pm, 11:21a, 1405hrs, 14h05, noon, midnight.
enum ClockRecogniser {
  /// - Returns: the time that begins at token `index` and the index after it.
  static func match(_ text: TokenText, at index: Int) -> (ClockValue, next: Int)? {
    guard let token = text[safe: index] else { return nil }
    if token.kind == .word { return named(text, index) }
    guard token.kind == .number, !continuesNumber(text, index) else { return nil }
    return divided(text, index) ?? military(text, index) ?? hourAlone(text, index)
  }

  private static func continuesNumber(_ text: TokenText, _ index: Int) -> Bool {
    guard index > 0, !text.tokens[index].spaceBefore else { return false }
    let before = text.tokens[index - 1]
    if before.kind == .number { return true }
    guard before.kind == .mark else { return false }
    let marks: [Unicode.Scalar] = [":", ".", "/", "-", "_", "#", "$", "+", "="]
    guard marks.contains(where: before.isMark) else { return false }
    if before.isMark("-") || before.isMark("/") {
      // `10:00-11:00` is a range, `INC-2026` and `a/12` are not; `2024-01-05` is a date's tail.
      guard let first = text[safe: index - 2] else { return false }
      return first.kind == .number && text.isMark(index - 3, "-")
        || first.kind == .word
          && meridiems[first.word] == nil && !before.spaceBefore && first.word != "utc"
          && first.word != "z"
    }
    if before.isMark("="), !before.spaceBefore { return true }
    if before.isMark(".") || before.isMark(":") {
      return text[safe: index - 2]?.kind == .number && !before.spaceBefore
    }
    return true
  }

  /// Hours that have a name.
  static let names: WordTable<Int> = ["noon": 12, "midday": 12, "midnight": 0]

  private static let beforeNamed: WordSet = [
    "at", "from", "until", "till", "to", "by", "around", "between", "and", "about", "before",
    "after", "since",
  ]

  private static func named(_ text: TokenText, _ index: Int) -> (ClockValue, next: Int)? {
    guard text.tokens[index].traits.contains(.namedClock), let hour = names[text.word(index)] else {
      return nil
    }
    // "The Midnight Meltdown" names no hour.
    if index > 0, text.startsUppercase(index), text[safe: index - 1]?.kind == .word,
      !beforeNamed.contains(text.word(index - 1))
    {
      return nil
    }
    return (ClockValue(clock: Clock(hour: hour, minute: 0), isCertain: true), index + 1)
  }

  /// `14:05[:30] [PM]`; `2.05` and `14h05` only where what follows makes them a time.
  private static func divided(_ text: TokenText, _ index: Int) -> (ClockValue, next: Int)? {
    let hour = text.tokens[index]
    guard hour.range.count <= 2, let mark = text[safe: index + 1], !mark.spaceBefore,
      let minute = text[safe: index + 2], minute.kind == .number, minute.range.count == 2,
      !minute.spaceBefore, minute.value < 60
    else { return nil }
    let isColon = mark.isMark(":")
    guard isColon || mark.isMark(".") || mark.isWord("h") else { return nil }
    // `1h50m` is a length, and so is what "for 1h50" tells.
    if mark.isWord("h"),
      text[safe: index + 3].map({
        $0.kind == .word && !$0.spaceBefore && meridiems[$0.word] == nil
      }) == true
        || DurationRecogniser.isAnnounced(text, index)
    {
      return nil
    }
    var at = index + 3
    var second = 0
    if isColon, text.isMark(at, ":"), let next = text[safe: at + 1], next.kind == .number,
      next.range.count == 2, !next.spaceBefore, next.value < 60
    {
      second = next.value
      at += 2
      if text.isMark(at, "."), text.isNumber(at + 1), text[safe: at + 1]?.spaceBefore == false {
        at += 2
      }
    }
    let meridiem = meridiem(text, at)
    if mark.isMark("."), meridiem == nil, !isFollowedByZone(text, at), !beginsDottedRange(text, at),
      !isPlainlyDotted(text, index, end: at)
    {
      return nil
    }
    if text.isMark(at, "%") { return nil }
    return clock(hour.value, minute.value, second, meridiem?.isAfternoon).map {
      ($0, meridiem?.next ?? skipHours(text, at))
    }
  }

  /// "At 14.30 the first student wrote": two digits each, and nothing counted or measured.
  private static func isPlainlyDotted(_ text: TokenText, _ index: Int, end: Int) -> Bool {
    if isOfDottedPair(text, index) { return true }
    guard text.digits(index) == 2, text.tokens[index].value < 24,
      text.isWord(index - 1, "at") || text.isWord(index - 1, "until")
        || text.isWord(index - 1, "till")
    else { return false }
    guard let next = text[safe: end], next.spaceBefore || next.kind == .mark else { return true }
    return !next.isMark("%") && !next.isMark("/") && !next.isMark("-")
      && !(next.isMark(".") && text.isNumber(end + 1)) && !measures.contains(next.word)
  }

  /// "between 14.00 and 15.30": two of the kind, whichever of them.
  private static func isOfDottedPair(_ text: TokenText, _ index: Int) -> Bool {
    func isDotted(_ at: Int) -> Bool {
      text.digits(at) == 2 && text.isNumber(at) && text.tokens[at].value < 24
        && text.isMark(at + 1, ".") && text.digits(at + 2) == 2 && text.isNumber(at + 2)
        && text.tokens[at + 2].value < 60 && text[safe: at + 2]?.spaceBefore == false
    }
    // "Latency rose from 10.15 to 11.45 seconds."
    func isMeasured(_ end: Int) -> Bool { measures.contains(text.word(end)) }
    guard isDotted(index) else { return false }
    if pairs.contains(text.word(index - 1)) {
      return rangeWords.contains(text.word(index + 3)) && isDotted(index + 4)
        && !isMeasured(index + 7)
    }
    return rangeWords.contains(text.word(index - 1)) && index >= 5 && isDotted(index - 4)
      && pairs.contains(text.word(index - 5)) && !isMeasured(index + 3)
  }

  private static let pairs: WordSet = ["between", "from"]

  private static let measures: WordSet = [
    "percent", "per", "gb", "mb", "kb", "tb", "gib", "mib", "ms", "s", "sec", "seconds", "minutes",
    "hours", "eur", "euro", "euros", "usd", "dollars", "gbp", "million", "thousand", "times", "x",
    "k", "m", "km", "kg", "v", "w", "kw", "mbit", "gbit", "mbps", "gbps", "rps", "qps", "lts",
    "or", "and", "degrees", "c",
  ]

  private static let rangeWords: WordSet = ["to", "until", "till", "and", "bis"]

  /// Whether a dotted time follows that its zone or half of the day makes one: `10.15 to 11.45 UTC`.
  private static func beginsDottedRange(_ text: TokenText, _ index: Int) -> Bool {
    // "from 14.30 and until 16.00 (CET)"
    let index = text.isWord(index, "and") && text.isWord(index + 1, "until") ? index + 1 : index
    guard rangeWords.contains(text.word(index)) || text.isMark(index, "-") else { return false }
    let minutes = index + 3
    guard text.isNumber(index + 1), text.digits(index + 1) <= 2, text.isMark(index + 2, "."),
      text.isNumber(minutes), text.digits(minutes) == 2, text[safe: minutes]?.spaceBefore == false,
      text.tokens[minutes].value < 60
    else { return false }
    return isFollowedByZone(text, minutes + 1) || meridiem(text, minutes + 1) != nil
  }

  private static func skipHours(_ text: TokenText, _ index: Int) -> Int {
    switch text.word(index) {
    case "hrs", "hours", "uhr": index + 1
    case "h" where text[safe: index]?.spaceBefore == false: index + 1
    default: index
    }
  }

  /// `1405hrs`, `2100 hours`, `0233 UTC`
  private static func military(_ text: TokenText, _ index: Int) -> (ClockValue, next: Int)? {
    let token = text.tokens[index]
    guard token.range.count == 4, token.value % 100 < 60, token.value < 2400 else { return nil }
    let after = text.word(index + 1)
    let isHours =
      after == "hrs" || (after == "hours" && text.plain.bytes[token.range.lowerBound] == 0x30)
      || (after == "h" && text[safe: index + 1]?.spaceBefore == false)
    let onDate =
      text.isWord(index + 1, "on") && text.isNumber(index + 2)
      && DateRecogniser.months[text.word(index + 3)] != nil
    // `0119Z`
    let isZulu = after == "z" && text[safe: index + 1]?.spaceBefore == false
    guard
      isHours || onDate || isZulu || isFollowedByZone(text, index + 1)
        || beginsMilitaryRange(text, index + 1) || isPlainlyMilitary(text, index)
    else { return nil }
    guard let value = clock(token.value / 100, token.value % 100, 0, nil) else { return nil }
    return (ClockValue(clock: value.clock, isCertain: true), index + (isHours ? 2 : 1))
  }

  /// `0600 to 0930 UTC`: its end says what it is.
  private static func beginsMilitaryRange(_ text: TokenText, _ index: Int) -> Bool {
    guard rangeWords.contains(text.word(index)) || text.isMark(index, "-"),
      text.isNumber(index + 1), text.digits(index + 1) == 4,
      text.tokens[index + 1].value % 100 < 60, text.tokens[index + 1].value < 2400
    else { return false }
    return isFollowedByZone(text, index + 2) || text.isWord(index + 2, "hrs")
      || text.isWord(index + 2, "hours")
  }

  /// `at 0233`: no number of things begins with a nought.
  private static func isPlainlyMilitary(_ text: TokenText, _ index: Int) -> Bool {
    text.plain.bytes[text.tokens[index].range.lowerBound] == 0x30
      && momentWords.contains(text.word(index - 1))
  }

  private static let momentWords: WordSet = [
    "at", "by", "until", "till", "since", "around", "about", "before", "after", "from", "between",
  ]

  /// `2 PM`, `2pm`
  private static func hourAlone(_ text: TokenText, _ index: Int) -> (ClockValue, next: Int)? {
    let hour = text.tokens[index]
    if let named = hourByName(text, index) { return named }
    guard hour.range.count <= 2, (1...12).contains(hour.value),
      let meridiem = meridiem(text, index + 1), !meridiem.isLetterAlone
    else { return nil }
    return clock(hour.value, 0, 0, meridiem.isAfternoon).map { ($0, meridiem.next) }
  }

  /// `14 Uhr`, `11 o'clock`, and `8h` behind "à": alone it is a length.
  private static func hourByName(_ text: TokenText, _ index: Int) -> (ClockValue, next: Int)? {
    let hour = text.tokens[index]
    let isHour =
      text.isWord(index + 1, "uhr") || text.isWord(index + 1, "o'clock")
      || text.isWord(index + 1, "h") && text[safe: index + 1]?.spaceBefore == false
        && frenchMoments.contains(text.word(index - 1))
    guard isHour, hour.range.count <= 2 else { return nil }
    // "2 o'clock in the afternoon"
    let part = meridiem(text, index + 2)
    return clock(hour.value, 0, 0, part?.isAfternoon).map { ($0, part?.next ?? index + 2) }
  }

  private static let frenchMoments: WordSet = ["à", "vers", "dès", "depuis", "às"]

  private static let meridiems: WordTable<Bool> = ["am": false, "pm": true, "noon": true]

  private static let partsOfDay: WordTable<Bool> = [
    "morning": false, "afternoon": true, "evening": true,
  ]

  private struct Meridiem {
    let isAfternoon: Bool
    let next: Int
    let isLetterAlone: Bool
  }

  /// `am`, `PM`, `a.m.`, `p.m`, and the `a` of `11:21a`.
  private static func meridiem(_ text: TokenText, _ index: Int) -> Meridiem? {
    if let isAfternoon = meridiems[text.word(index)] {
      return Meridiem(isAfternoon: isAfternoon, next: index + 1, isLetterAlone: false)
    }
    // "2:36 in the afternoon"
    if text.isWord(index, "in"), text.isWord(index + 1, "the"),
      let isAfternoon = partsOfDay[text.word(index + 2)]
    {
      return Meridiem(isAfternoon: isAfternoon, next: index + 3, isLetterAlone: false)
    }
    let letter = text.word(index)
    guard letter == "a" || letter == "p" else { return nil }
    if text.isMark(index + 1, "."), text.isWord(index + 2, "m") {
      let dot = text.isMark(index + 3, ".") && text[safe: index + 3]?.spaceBefore == false
      return Meridiem(isAfternoon: letter == "p", next: index + (dot ? 4 : 3), isLetterAlone: false)
    }
    guard text[safe: index]?.spaceBefore == false else { return nil }
    return Meridiem(isAfternoon: letter == "p", next: index + 1, isLetterAlone: true)
  }

  private static func isFollowedByZone(_ text: TokenText, _ index: Int) -> Bool {
    // "14.30 (CET)"
    let index = text.isMark(index, "(") ? index + 1 : index
    guard text.isUppercase(index) else { return false }
    return ZoneTable.offset(ofAbbreviation: text.word(index)) != nil
  }

  private static func clock(
    _ hour: Int, _ minute: Int, _ second: Int, _ isAfternoon: Bool?
  ) -> ClockValue? {
    // 24:00 is the midnight that ends a day; the resolver moves the date if it has to.
    guard hour < 24 || (hour == 24 && minute == 0) else { return nil }
    var hour24 = hour % 24
    if let isAfternoon, (1...12).contains(hour) {
      hour24 = hour % 12 + (isAfternoon ? 12 : 0)
    }
    return ClockValue(
      clock: Clock(hour: hour24, minute: minute, second: second),
      isCertain: isAfternoon != nil || hour > 12 || hour == 0)
  }
}
