/// Numbers spelt out, as far as people spell them in prose.
enum NumberWords {
  static let values: WordTable<Double> = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// `2`, `2.5`, `2,5`, `1,500`, `two`, `twenty-five`, and the index after it.
  static func match(_ text: TokenText, at index: Int) -> (value: Double, next: Int)? {
    guard let token = text[safe: index] else { return nil }
    if token.kind == .number { return digits(text, index) }
    guard token.traits.contains(.number), let value = values[token.word] else { return nil }
    if value >= 20, text.isMark(index + 1, "-"), let unit = values[text.word(index + 2)], unit < 10
    {
      return (value + unit, index + 3)
    }
    return (value, index + 1)
  }

  private static func digits(_ text: TokenText, _ index: Int) -> (value: Double, next: Int)? {
    let whole = Double(text.tokens[index].value)
    guard let mark = text[safe: index + 1], !mark.spaceBefore, let rest = text[safe: index + 2],
      rest.kind == .number, !rest.spaceBefore
    else { return (whole, index + 1) }
    if mark.isMark("."), text[safe: index + 3]?.isMark(".") != true {
      return (whole + fraction(text, rest), index + 3)
    }
    if mark.isMark(","), rest.range.count == 3 {
      return (whole * 1000 + Double(rest.value), index + 3)
    }
    // "1,25 hours" as Europe writes it
    if mark.isMark(","), rest.range.count < 3, text[safe: index + 3]?.isMark(",") != true {
      return (whole + fraction(text, rest), index + 3)
    }
    return (whole, index + 1)
  }

  /// The value of digits behind a point; more than a `Double` holds are passed over.
  private static func fraction(_ text: TokenText, _ token: Token) -> Double {
    var value = 0.0
    var scale = 1.0
    for byte in text.plain.bytes[token.range].prefix(15) {
      value = value * 10 + Double(byte - 0x30)
      scale *= 10
    }
    return value / scale
  }
}
