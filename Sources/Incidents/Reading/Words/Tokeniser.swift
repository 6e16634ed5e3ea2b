import Markup

/// Cuts a text into words, numbers and marks in one pass over its bytes.
enum Tokeniser {
  static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 4 + 6)
    let size = bytes.count
    let bytes = bytes.span
    let traits = WordTraits.table
    var at = 0
    var space = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte <= 0x20 || isNoBreakSpace(bytes, at) {
        at += byte == 0xC2 ? 2 : 1
        space = true
        continue
      }
      let token = next(bytes, at, space, traits)
      if tokens.count == tokens.capacity {
        // As many as there will be if the rest is like the text so far, since doubling takes more
        // than texts of marks alone may take.
        tokens.reserveCapacity((tokens.count + 1) * size / (at + 1) + tokens.count / 8 + 8)
      }
      tokens.append(token)
      at = token.range.upperBound
      space = false
    }
    return tokens
  }

  /// Whether a text has no token at all.
  static func isBlank(_ bytes: [UInt8]) -> Bool {
    let bytes = bytes.span
    var at = 0
    while at < bytes.count {
      if isNoBreakSpace(bytes, at) {
        at += 2
      } else if bytes[at] <= 0x20 {
        at += 1
      } else {
        return false
      }
    }
    return true
  }

  private static func next(
    _ bytes: Span<UInt8>, _ at: Int, _ space: Bool, _ traits: WordTable<WordTraits>
  ) -> Token {
    let byte = bytes[at]
    if byte.isASCIILetter { return word(bytes, at, space, traits) }
    if byte.isASCIIDigit { return number(bytes, at, space) }
    // "Root cause & resolution"; "R&D" is a name.
    if byte == UInt8(ascii: "&"), space, at + 1 < bytes.count, bytes[at + 1] == 0x20 {
      return Token(.word, at..<at + 1, spaceBefore: true, word: "and", traits: traits["and"] ?? [])
    }
    if let (value, width) = mark(bytes, at) {
      return Token(.mark, at..<at + width, spaceBefore: space, value: value)
    }
    return word(bytes, at, space, traits)
  }

  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ space: Bool) -> Token {
    var end = start
    var value = 0
    var hash = Word.Hash()
    while end < bytes.count, bytes[end].isASCIIDigit {
      hash.add(bytes[end])
      // Long runs of digits are no quantity that anybody asks for; keep them from overflowing.
      value = value < Token.mostValue ? value * 10 + Int(bytes[end] - 0x30) : value
      end += 1
    }
    return Token(.number, start..<end, spaceBefore: space, word: hash.word, value: value)
  }

  private static func word(
    _ bytes: Span<UInt8>, _ start: Int, _ space: Bool, _ traits: WordTable<WordTraits>
  ) -> Token {
    var hash = Word.Hash()
    hash.add(bytes[start])
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte.isASCIILetter {
        hash.addLetter(byte)
        end += 1
        continue
      }
      if byte == 0x20 { break }
      guard let width = more(bytes, end) else { break }
      // "We’ll" is the word that "we'll" is.
      hash.add(width > 1 ? UInt8(ascii: "'") : byte)
      end += width
    }
    let word = hash.word
    return Token(
      .word, start..<end, spaceBefore: space, word: word, traits: traits[word] ?? [])
  }

  /// How many bytes other than letters of ASCII a word goes on with; `nil` where it ends.
  private static func more(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
    if bytes[at] >= 0x80, mark(bytes, at) == nil, !isNoBreakSpace(bytes, at) { return 1 }
    guard let width = apostrophe(bytes, at), at + width < bytes.count,
      bytes[at + width].isASCIILetter
    else { return nil }
    return width
  }

  private static func isNoBreakSpace(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0
  }

  private static func apostrophe(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
    if bytes[at] == UInt8(ascii: "'") { return 1 }
    let isCurly =
      bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
    return isCurly ? 3 : nil
  }

  /// A mark's meaning and width in bytes; `nil` where a word or number begins.
  private static func mark(_ bytes: Span<UInt8>, _ at: Int) -> (value: Int, width: Int)? {
    let byte = bytes[at]
    if byte < 0x80 {
      return byte.isASCIILetter || byte.isASCIIDigit ? nil : (Int(byte), 1)
    }
    // Continuation bytes belong to the character before them.
    if byte & 0xC0 == 0x80 { return nil }
    // "·" divides what stands on a line.
    if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xB7 { return (0xB7, 2) }
    if byte == 0xE2, at + 2 < bytes.count { return symbol(bytes[at + 1], bytes[at + 2]) }
    if byte == 0xEF, at + 2 < bytes.count, bytes[at + 1] == 0xB8 { return (0, 3) }
    if byte == 0xF0, at + 3 < bytes.count, bytes[at + 1] == 0x9F { return (0, 4) }
    return nil
  }

  /// The blocks U+2000…U+2BFF: general punctuation, arrows, pictures.
  private static func symbol(_ second: UInt8, _ third: UInt8) -> (value: Int, width: Int)? {
    switch (second, third) {
    case (0x80, 0x90...0x95), (0x88, 0x92): (Int(UInt8(ascii: "-")), 3)
    case (0x80, 0x98...0x9B): (Int(UInt8(ascii: "'")), 3)
    case (0x80, 0x9C...0x9F): (Int(UInt8(ascii: "\"")), 3)
    case (0x86, 0x92), (0x87, 0x92), (0x9E, 0x9C): (Int(UInt8(ascii: ">")), 3)
    case (0x80, 0xA2): (0x2022, 3)
    case (0x80...0xAF, _): (0, 3)
    default: nil
    }
  }
}
