/// A share as written, whatever it measures.
struct ShareValue: Sendable, Hashable {
  /// 0…; the middle of a range.
  let percent: Double
}

/// Finds shares: 30%, 30 percent, 20-30 %, a third of, half of.
enum ShareRecogniser {
  /// - Returns: the share that begins at token `index` and the index after it.
  static func match(_ text: TokenText, at index: Int) -> (ShareValue, next: Int)? {
    guard let token = text[safe: index], token.isNumber(or: [.number, .half]) else { return nil }
    if let ratio = fraction(text, index) ?? ratio(text, index) { return ratio }
    if token.kind == .number { return numeric(text, index) }
    guard token.kind == .word else { return nil }
    return spelt(text, index) ?? everyOrdinal(text, index)
  }

  /// `1/4 of the users`, `2/3rd of requests`
  private static func fraction(_ text: TokenText, _ index: Int) -> (ShareValue, next: Int)? {
    guard text.isNumber(index), text.isMark(index + 1, "/"), text.isNumber(index + 2),
      text.digits(index) == 1, text.digits(index + 2) == 1,
      text[safe: index + 2]?.spaceBefore == false,
      case (let part, let whole) = (text.tokens[index].value, text.tokens[index + 2].value),
      part > 0, part < whole
    else { return nil }
    let end = DateRecogniser.behindOrdinal(text, index + 3)
    guard text.isWord(end, "of") else { return nil }
    return (ShareValue(percent: Double(part) / Double(whole) * 100), end)
  }

  /// `every third start`, `every second request`
  private static func everyOrdinal(_ text: TokenText, _ index: Int) -> (ShareValue, next: Int)? {
    guard text.isWord(index, "every"), let part = ordinals[text.word(index + 1)] else { return nil }
    return (ShareValue(percent: 100 / part), index + 2)
  }

  private static let ordinals: WordTable<Double> = [
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10,
  ]

  /// `3 out of 4`, `four in ten`, `1 of every 4`, `one recipe in six`, `3 visitors out of 4`
  private static func ratio(_ text: TokenText, _ index: Int) -> (ShareValue, next: Int)? {
    if let before = text[safe: index - 1], !text.tokens[index].spaceBefore, before.kind != .mark {
      return nil
    }
    guard text.tokens[index].kind != .mark,
      let (part, next) = NumberWords.match(text, at: index), part >= 1, part == part.rounded()
    else { return nil }
    var at = next
    if text.isWord(at, "out"), text.isWord(at + 1, "of") {
      at += text.isWord(at + 2, "every") ? 3 : 2
    } else if text.isWord(at + 1, "out"), text.isWord(at + 2, "of"), text[safe: at]?.kind == .word {
      at += 3
    } else if text.isWord(at, "in") {
      at += text.isWord(at + 1, "every") ? 2 : 1
    } else if text.isWord(at, "from"), text.isNumber(at + 1), text.tokens[at + 1].value <= 100,
      text[safe: at + 2]?.kind == .word, text.tokens[at + 2].range.count > 4
    {
      // "8 from 10 users"
      at += 1
    } else if text.isWord(at, "of"), text.isWord(at + 1, "every") {
      at += 2
    } else if part == 1, text.isWord(at + 1, "in"), text[safe: at]?.kind == .word {
      at += 2
    } else if text.isMark(at, "("), text.isWord(at + 1, "of"), text.isNumber(index),
      let all = total(text, at + 2)
    {
      // `1,400 (of 2,000 remote workers)`
      at = all
    } else if text.isWord(at, "of"), text.isNumber(index), let all = total(text, at + 1) {
      // `22 of 160 values`, `212 of our 5,300 mailboxes`
      at = all
    } else {
      return nil
    }
    // "about 3,400 of about 19,000"
    if about.contains(text.word(at)) { at += 1 }
    guard let (whole, end) = NumberWords.match(text, at: at), whole > part,
      isWhole(whole) || text.isMark(at + 1, ","),
      whole == whole.rounded(), sign(text, end) == nil, !isUnit(text, end)
    else { return nil }
    return (ShareValue(percent: part / whole * 100), end)
  }

  /// Where the number begins that is of all; of fewer than ten it counts parts, not a share.
  private static func total(_ text: TokenText, _ index: Int) -> Int? {
    let at = owners.contains(text.word(index)) ? index + 1 : index
    guard text.isNumber(at), let (whole, _) = NumberWords.match(text, at: at), whole >= 10 else {
      return nil
    }
    return at
  }

  private static let owners: WordSet = ["our", "the", "its", "their", "all"]

  private static let about: WordSet = ["about", "some", "roughly", "around", "approximately"]

  /// Whether a number may be that of all; most between these two are years, but not "2,000".
  private static func isWhole(_ number: Double) -> Bool {
    number <= 1000 || number > 2100 && number <= 100_000_000
  }

  /// The word for what is counted in "22 of 160 values"; `nil` for other ways to say a share.
  ///
  /// - Parameter besides: also of "23 out of 41 councils".
  static func kindInCount(
    _ text: TokenText, _ tokens: Range<Int>, besides: Bool = false
  ) -> Int? {
    guard text.isNumber(tokens.lowerBound),
      tokens.contains(where: {
        text.isWord($0, "of")
          && (besides && text.isWord(tokens.lowerBound + 1, "out") || !text.isWord($0 - 1, "out"))
      }),
      text[safe: tokens.upperBound]?.kind == .word
    else { return nil }
    return tokens.upperBound
  }

  /// The word for what is counted in "one recipe in six" and "3 visitors out of 4".
  static func kindInRatio(_ text: TokenText, _ tokens: Range<Int>) -> Int? {
    let kind = tokens.lowerBound + 1
    guard tokens.count >= 4, text[safe: kind]?.kind == .word,
      text.isWord(tokens.lowerBound, "one") && text.isWord(kind + 1, "in")
        || text.isWord(kind + 1, "out") && text.isWord(kind + 2, "of")
    else { return nil }
    return kind
  }

  /// "2 in 5 minutes" is no share.
  private static func isUnit(_ text: TokenText, _ index: Int) -> Bool {
    DurationRecogniser.isUnit(text.word(index)) || text.isMark(index, ":")
      || text.isMark(index, "/")
  }

  private static func numeric(_ text: TokenText, _ index: Int) -> (ShareValue, next: Int)? {
    if let before = text[safe: index - 1], !text.tokens[index].spaceBefore,
      before.isMark(":") || before.isMark("$") || before.isMark(".") || before.isMark("=")
        || before.kind == .word
    {
      return nil
    }
    guard let (low, next) = NumberWords.match(text, at: index) else { return nil }
    if let after = sign(text, next) {
      if let (high, end) = upper(text, after, from: index) {
        return (ShareValue(percent: (low + high) / 2), end)
      }
      return (ShareValue(percent: low), after)
    }
    guard let (high, end) = upper(text, next, from: index) else { return nil }
    return (ShareValue(percent: (low + high) / 2), end)
  }

  /// `%`, `percent`, `per cent`, `pct`
  private static func sign(_ text: TokenText, _ index: Int) -> Int? {
    if text.isMark(index, "%") || text.isWord(index, "percent") || text.isWord(index, "pct")
      || text.isWord(index, "percentage")
    {
      return index + 1
    }
    return text.isWord(index, "per") && text.isWord(index + 1, "cent") ? index + 2 : nil
  }

  /// The upper end of `20-30%`, `20 to 30 %`, `20% to 30%`, with its sign.
  ///
  /// - Parameter start: of the lower end: "from 4.6 to 3.9 and 6%" names no range.
  private static func upper(
    _ text: TokenText, _ index: Int, from start: Int
  ) -> (Double, next: Int)? {
    guard
      text.isMark(index, "-") || text.isWord(index, "to")
        || text.isWord(index, "and") && text.isWord(start - 1, "between"),
      text.isNumber(index + 1),
      let (high, next) = NumberWords.match(text, at: index + 1), let end = sign(text, next)
    else { return nil }
    return (high, end)
  }

  private static let fractions = PhraseTable<Double>([
    ("a third", 100.0 / 3), ("one third", 100.0 / 3), ("two thirds", 200.0 / 3),
    ("a quarter", 25), ("one quarter", 25), ("three quarters", 75), ("half", 50),
    ("a half", 50), ("a fifth", 20), ("one fifth", 20), ("a tenth", 10), ("one tenth", 10),
  ])

  /// `a third of`, `half of`, `half our`; the number spelt out before "percent".
  private static func spelt(_ text: TokenText, _ index: Int) -> (ShareValue, next: Int)? {
    if let (value, next) = NumberWords.match(text, at: index), let end = sign(text, next) {
      return (ShareValue(percent: value), end)
    }
    if let (percent, count) = fractions.match(text, at: index), isShareOf(text, index + count),
      !isTime(text, index + count),
      !text.isWord(index - 1, "each"), !text.isWord(index - 1, "other")
    {
      return (ShareValue(percent: percent), index + count)
    }
    return nil
  }

  /// "A quarter of an hour", "half the day".
  private static func isTime(_ text: TokenText, _ index: Int) -> Bool {
    (index + 1..<index + 3).contains { DurationRecogniser.isUnit(text.word($0)) }
  }

  private static func isShareOf(_ text: TokenText, _ index: Int) -> Bool {
    text.isWord(index, "of") || text.isWord(index, "our") || text.isWord(index, "the")
      || text.isWord(index, "all")
  }
}
