/// The bullet or number that a list item begins with.
enum ItemMarker {
  /// - Returns: the number, if it is one, and where the item's text begins; `nil` for a line that
  ///   is no item.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> (Int?, Range<Int>)? {
    guard let first = line.first else { return nil }
    if bytes[first].isASCIIDigit { return number(bytes, line) ?? paragraph(bytes, line) }
    if bytes[first] == UInt8(ascii: "(") { return bracketed(bytes, line) }
    if let found = lettered(bytes, line) { return found }
    guard let width = bulletWidth(bytes, line) else { return nil }
    var at = first + width
    // `**bold**` and `-5` are no bullets: a plain bullet wants a space after it.
    guard at < line.upperBound else { return nil }
    if bytes[first] < 0x80, bytes[at] > 0x20 { return nil }
    while at < line.upperBound, bytes[at] <= 0x20 { at += 1 }
    guard at < line.upperBound else { return nil }
    return (nil, at..<line.upperBound)
  }

  /// `-`, `*`, `+`, and the dots and dashes that word processors leave: • – — ▪ ● ○ ◦ ‣ ► · ・
  private static func bulletWidth(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let first = line.lowerBound
    switch bytes[first] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return 1
    // What a definition list's term means.
    case UInt8(ascii: ":"), UInt8(ascii: "~"): return 1
    case 0xC2 where line.count > 1 && bytes[first + 1] == 0xB7: return 2
    case 0xE2 where line.count > 2:
      switch (bytes[first + 1], bytes[first + 2]) {
      case (0x80, 0xA2), (0x80, 0x93), (0x80, 0x94), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0x8B),
        (0x97, 0xA6), (0x80, 0xA3), (0x96, 0xBA):
        return 3
      default: return nil
      }
    case 0xE3 where line.count > 2 && bytes[first + 1] == 0x83 && bytes[first + 2] == 0xBB:
      return 3
    default: return nil
    }
  }

  /// `1.`, `2)`, with or without a space after it; `10.12:30` is item 10 at half past twelve, but
  /// `2.5` and `15.25` are numbers.
  private static func number(_ bytes: [UInt8], _ line: Range<Int>) -> (Int?, Range<Int>)? {
    var at = line.lowerBound
    var value = 0
    while at < line.upperBound, bytes[at].isASCIIDigit, at - line.lowerBound < 3 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    guard at < line.upperBound,
      bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")")
    else { return nil }
    at += 1
    guard at < line.upperBound else { return nil }
    if bytes[at].isASCIIDigit, !isClock(bytes, at..<line.upperBound) { return nil }
    while at < line.upperBound, bytes[at] <= 0x20 { at += 1 }
    return at < line.upperBound ? (value, at..<line.upperBound) : nil
  }

  /// `(1) Variables are compared`, `(a) Renewal for ten years`
  private static func bracketed(_ bytes: [UInt8], _ line: Range<Int>) -> (Int?, Range<Int>)? {
    var at = line.lowerBound + 1
    var value = 0
    while at < line.upperBound, bytes[at].isASCIIDigit, at - line.lowerBound < 3 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    if at == line.lowerBound + 1, at < line.upperBound, bytes[at].isASCIILowercase {
      value = Int(bytes[at] - UInt8(ascii: "a")) + 1
      at += 1
    }
    guard at > line.lowerBound + 1, at + 1 < line.upperBound, bytes[at] == UInt8(ascii: ")"),
      bytes[at + 1] == 0x20
    else { return nil }
    at += 1
    while at < line.upperBound, bytes[at] <= 0x20 { at += 1 }
    return at < line.upperBound ? (value, at..<line.upperBound) : nil
  }

  /// `a) Packet capture`
  private static func lettered(_ bytes: [UInt8], _ line: Range<Int>) -> (Int?, Range<Int>)? {
    let first = line.lowerBound
    guard line.count > 3, bytes[first].isASCIILowercase, bytes[first + 1] == UInt8(ascii: ")"),
      bytes[first + 2] == 0x20, bytes[first + 3] > 0x20
    else { return nil }
    return (Int(bytes[first] - UInt8(ascii: "a")) + 1, first + 3..<line.upperBound)
  }

  /// `4.1 The switch is scripted`: the second number counts. `4.1 million` is a number.
  private static func paragraph(_ bytes: [UInt8], _ line: Range<Int>) -> (Int?, Range<Int>)? {
    var at = line.lowerBound
    var value = 0
    var parts = 0
    while parts < 3 {
      let start = at
      value = 0
      while at < line.upperBound, bytes[at].isASCIIDigit, at - start < 2 {
        value = value * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      guard at > start else { return nil }
      parts += 1
      guard at < line.upperBound, bytes[at] == UInt8(ascii: ".") else { break }
      at += 1
    }
    guard parts > 1, at < line.upperBound, bytes[at] == 0x20 else { return nil }
    while at < line.upperBound, bytes[at] == 0x20 { at += 1 }
    guard at < line.upperBound, bytes[at].isASCIIUppercase,
      !isOfClock(bytes[at..<line.upperBound])
    else { return nil }
    return (value, at..<line.upperBound)
  }

  /// "9.07 AM", "14.30 CET", "16.00 Uhr": what makes two numbers a time of day.
  private static func isOfClock(_ rest: ArraySlice<UInt8>) -> Bool {
    let word = rest.prefix { $0.isASCIILetter }
    return clockWords.contains { word.elementsEqual($0.utf8) }
  }

  private static let clockWords = [
    "AM", "PM", "UTC", "GMT", "CET", "CEST", "EET", "WAT", "EAT", "CAT", "IST", "BST", "EST",
    "EDT", "PST", "PDT", "Uhr",
  ]

  private static func isClock(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, bytes[at].isASCIIDigit { at += 1 }
    return at - range.lowerBound <= 2 && at < range.upperBound && bytes[at] == UInt8(ascii: ":")
  }
}
