/// A time zone as written.
enum ZoneValue: Sendable, Hashable {
  /// Minutes east of UTC.
  case offset(Int)
  /// An abbreviation that several zones share, with the usual reading of it.
  case ambiguous(Int)
  /// An IANA name, and the offset to take where nobody can look it up.
  case named(String, fallback: Int?)

  /// Minutes east of UTC at a local time.
  func offset(at local: Instant, settings: ReadingSettings) -> Int? {
    switch self {
    case .offset(let minutes), .ambiguous(let minutes): minutes
    case .named(let name, let fallback): settings.offsetOfZone(name, local) ?? fallback
    }
  }
}

/// Finds time zones: UTC, GMT+1, (UTC-5), WAT, Pacific Time, Europe/Berlin, +01:00, Z.
struct ZoneRecogniser: Sendable {
  let settings: ReadingSettings
  private let configured: WordTable<Int>

  init(settings: ReadingSettings) {
    self.settings = settings
    configured = WordTable(settings.zoneOffsets.map { (Word($0.key), $0.value) })
  }

  /// - Returns: the zone that begins at token `index`, a bracket before it allowed, and the index
  ///   after it and its bracket.
  func match(_ text: TokenText, at index: Int) -> (ZoneValue, next: Int)? {
    let bracket = text.isMark(index, "(") || text.isMark(index, "[")
    guard let (zone, next) = bare(text, bracket ? index + 1 : index) else { return nil }
    guard bracket else { return (zone, next) }
    let closes = text.isMark(next, ")") || text.isMark(next, "]")
    return (zone, closes ? next + 1 : next)
  }

  private func bare(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    guard let token = text[safe: index] else { return nil }
    if token.kind == .mark { return signed(text, index) }
    guard token.kind == .word else { return nil }
    return pair(text, index) ?? universal(text, index) ?? iana(text, index) ?? spelt(text, index)
      ?? abbreviation(text, index)
  }

  /// `PST/PDT`
  private func pair(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    guard text.isMark(index + 1, "/"), text.isUppercase(index),
      let zone = ZoneTable.seasonal(text.word(index), text.word(index + 2))
    else { return nil }
    return (.named(zone.zone, fallback: zone.standard), index + 3)
  }

  /// `+01:00`, `+0100`, `-5` right after a time.
  private func signed(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    guard let sign = text[safe: index], sign.isMark("+") || sign.isMark("-"),
      !sign.spaceBefore || sign.isMark("+"),
      let hours = text[safe: index + 1], hours.kind == .number, !hours.spaceBefore
    else { return nil }
    let direction = sign.isMark("+") ? 1 : -1
    if hours.range.count == 4, hours.value % 100 < 60, hours.value <= 1400 {
      return (.offset(direction * (hours.value / 100 * 60 + hours.value % 100)), index + 2)
    }
    guard hours.range.count == 2, hours.value <= 14, text.isMark(index + 2, ":"),
      let minutes = text[safe: index + 3], minutes.kind == .number, minutes.range.count == 2,
      !minutes.spaceBefore, minutes.value < 60
    else { return nil }
    return (.offset(direction * (hours.value * 60 + minutes.value)), index + 4)
  }

  /// `UTC`, `GMT`, `UTC+3`, `GMT -5:30`, `Z`
  private func universal(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    let word = text.word(index)
    // `0905Z`, `09:05 Z`
    if word == "z", text.isUppercase(index),
      text[safe: index]?.spaceBefore == false
        || text.isNumber(index - 1) && text.isMark(index - 2, ":")
    {
      return (.offset(0), index + 1)
    }
    if word == "zulu" { return (.offset(0), index + 1) }
    guard word == "utc" || word == "gmt" else { return nil }
    guard let sign = text[safe: index + 1], sign.isMark("+") || sign.isMark("-"),
      let hours = text[safe: index + 2], hours.kind == .number,
      !hours.spaceBefore || isSpacedOffset(text, index + 1), hours.range.count <= 2,
      hours.value <= 14
    else { return (.offset(0), index + 1) }
    // `+5:30`, and `+5.30` where no sentence ends there
    let isDivided = text.isMark(index + 3, ":") || text.isMark(index + 3, ".") && !sign.spaceBefore
    let hasMinutes =
      isDivided && text.digits(index + 4) == 2 && text.isNumber(index + 4)
      && text[safe: index + 4]?.spaceBefore == false
    // `10:45 UTC -11:45 UTC` is a range, not an offset.
    if sign.spaceBefore, hasMinutes, sign.isMark("-") { return (.offset(0), index + 1) }
    let next = index + (hasMinutes ? 5 : 3)
    if sign.spaceBefore, !hasMinutes, isCounted(text, next) { return (.offset(0), index + 1) }
    if hasMinutes, text.tokens[index + 4].value >= 60 { return (.offset(0), index + 1) }
    let minutes = hasMinutes ? text.tokens[index + 4].value : 0
    let total = hours.value * 60 + minutes
    return (.offset(sign.isMark("+") ? total : -total), next)
  }

  /// `UTC -5 % of requests`, `UTC +2 nodes`: the number counts what stands behind it, which begins no
  /// sentence.
  private func isCounted(_ text: TokenText, _ index: Int) -> Bool {
    guard let next = text[safe: index] else { return false }
    return next.isMark("%") || next.kind == .word && !text.startsUppercase(index)
  }

  /// `GMT + 1`, with nothing behind that would make it a time.
  private func isSpacedOffset(_ text: TokenText, _ sign: Int) -> Bool {
    text.isMark(sign, "+") && text.digits(sign + 1) <= 2 && !text.isMark(sign + 2, ":")
      && !["am", "pm"].contains(text.word(sign + 2))
  }

  private func iana(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    guard ZoneTable.areas.contains(text.word(index)), text.isMark(index + 1, "/"),
      text[safe: index + 2]?.kind == .word, text[safe: index + 2]?.spaceBefore == false
    else { return nil }
    var next = index + 3
    while let mark = text[safe: next], mark.isMark("_") || mark.isMark("/") || mark.isMark("-"),
      !mark.spaceBefore,
      let part = text[safe: next + 1], part.kind == .word, !part.spaceBefore
    {
      next += 2
    }
    // `US/Pacific` is an older name of the same zone.
    if text.isWord(index, "us") {
      return ZoneTable.seasonal(region: text.word(index + 2)).map { ($0, next) }
    }
    return (.named(text.string(index..<next), fallback: nil), next)
  }

  /// `Pacific Time`, `West African Time`
  private func spelt(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    guard let (name, count) = ZoneTable.names.match(text, at: index) else { return nil }
    var next = index + count
    if text.isWord(next, "local") { next += 1 }
    if text.isWord(next, "time") || text.isWord(next, "timezone") {
      next += 1
    } else if !isDeclared(text, index) {
      return nil
    }
    return value(of: name).map { ($0, next) }
  }

  /// A place, without any word for time: the Paris of "heure de Paris".
  func place(_ text: TokenText, at index: Int) -> (ZoneValue, next: Int)? {
    guard let (name, count) = ZoneTable.names.match(text, at: index) else { return nil }
    return value(of: name).map { ($0, index + count) }
  }

  private func value(of name: ZoneTable.Named) -> ZoneValue? {
    switch name {
    case .fixed(let minutes): .offset(minutes)
    case .zone(let name, let winter): .named(name, fallback: winter)
    case .seasonal(let key):
      ZoneTable.seasonal[key].map { .named($0.zone, fallback: $0.standard) }
    }
  }

  /// "(times are London)"
  private func isDeclared(_ text: TokenText, _ index: Int) -> Bool {
    text.isWord(index - 2, "times")
      && (text.isWord(index - 1, "are") || text.isWord(index - 1, "in"))
  }

  private func abbreviation(_ text: TokenText, _ index: Int) -> (ZoneValue, next: Int)? {
    guard text.isUppercase(index) || isInSmallLetters(text, index) else { return nil }
    let word = text.word(index)
    if let offset = configured[word] { return (.offset(offset), index + 1) }
    if let offset = ZoneTable.offset(ofAbbreviation: word) {
      return (ZoneTable.ambiguous.contains(word) ? .ambiguous(offset) : .offset(offset), index + 1)
    }
    guard let zone = ZoneTable.seasonal[word] else { return nil }
    return (.named(zone.zone, fallback: zone.standard), index + 1)
  }

  /// "10:05 pst", "9:40pm wat", "all times in pst": right behind a time of day, and where it is a word as
  /// well, before no word.
  private func isInSmallLetters(_ text: TokenText, _ index: Int) -> Bool {
    let before = text.isMark(index - 1, "(") ? index - 2 : index - 1
    if text.isWord(before, "in") || text.isMark(index - 1, "(") || text.isMark(index - 1, ":") {
      return Self.common.contains(text.word(index))
    }
    guard
      text.isNumber(before) && text.isMark(before - 1, ":")
        || Self.halves.contains(text.word(before))
    else { return false }
    let word = text.word(index)
    if Self.words.contains(word) { return text[safe: index + 1]?.kind ?? .mark == .mark }
    return Self.common.contains(word)
  }

  private static let halves: WordSet = ["am", "pm"]

  /// The abbreviations that people write in small letters.
  private static let common: WordSet = [
    "pst", "pdt", "edt", "cst", "cdt", "mdt", "cet", "cest", "wat", "bst", "sast", "aest", "aedt",
    "eet", "eest", "sgt", "jst", "brt",
  ]

  /// Those that are words of English, German or French: "um 10:00 ist", "à 10:00 est".
  private static let words: WordSet = ["eat", "est", "cat", "ist", "mst"]
}
