/// A word, a number or a mark in a text.
struct Token: Sendable {
  enum Kind: Sendable {
    case word, number, mark
  }

  let kind: Kind
  /// Of a word; else `Word.none`.
  let word: Word
  /// A number's value, or a mark's byte: `-` for every dash, `'` and `"` for every quotation mark,
  /// `>` for arrows, 0 for emoji and other symbols.
  let value: Int
  /// Byte range in the text.
  let range: Range<Int>
  let spaceBefore: Bool

  func isMark(_ byte: Unicode.Scalar) -> Bool { kind == .mark && value == Int(byte.value) }
  func isWord(_ other: Word) -> Bool { kind == .word && word == other }
}
