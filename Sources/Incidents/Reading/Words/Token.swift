/// A word, a number or a mark in a text.
struct Token: Sendable {
  /// Higher numbers count as this one.
  static let mostValue = Int(Int32.max)

  enum Kind: Sendable {
    case word, number, mark
  }

  /// Of a word or a number's digits; else `Word.none`.
  let word: Word
  /// A number's value, or a mark's byte: `-` for every dash, `'` and `"` for every quotation mark,
  /// `>` for arrows, 0 for emoji and other symbols.
  var value: Int { Int(number) }
  // 24 bytes in all, a third of what `Int`s would take: there are millions of tokens.
  private let number: Int32
  private let start: UInt32
  private let end: UInt32
  let kind: Kind
  let spaceBefore: Bool
  /// Of a word.
  let traits: WordTraits

  init(
    _ kind: Kind, _ range: Range<Int>, spaceBefore: Bool, word: Word = .none,
    traits: WordTraits = [], value: Int = 0
  ) {
    self.kind = kind
    self.spaceBefore = spaceBefore
    self.word = word
    self.traits = traits
    number = Int32(clamping: value)
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// Byte range in the text.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether it is a number in digits, or a word of one of these.
  func isNumber(or traits: WordTraits) -> Bool {
    kind == .number || !self.traits.isDisjoint(with: traits)
  }

  func isMark(_ byte: Unicode.Scalar) -> Bool { kind == .mark && value == Int(byte.value) }
  func isWord(_ other: Word) -> Bool { kind == .word && word == other }
}
