import Markup

/// A text with its tokens: what every recogniser looks at.
///
/// A class for speed alone: it never changes, and everything that points into the text holds it.
final class TokenText: Sendable {
  let plain: PlainText
  let tokens: [Token]
  /// Where it begins in the text of its document; `nil` where it is no part of that.
  let place: Int?

  init(_ plain: PlainText, place: Int? = nil) {
    self.plain = plain
    self.place = place
    tokens = Tokeniser.tokens(of: plain.bytes)
  }

  var count: Int { tokens.count }

  /// The token at `index`, or `nil` past the ends.
  subscript(safe index: Int) -> Token? {
    index >= 0 && index < tokens.count ? tokens[index] : nil
  }

  func isWord(_ index: Int, _ word: Word) -> Bool { self[safe: index]?.isWord(word) ?? false }
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    self[safe: index]?.isMark(mark) ?? false
  }

  /// The word or the number's digits at `index`; `Word.none` for anything else.
  func word(_ index: Int) -> Word { self[safe: index]?.word ?? .none }

  func isNumber(_ index: Int) -> Bool { self[safe: index]?.kind == .number }

  /// How many digits the number at `index` is written with.
  func digits(_ index: Int) -> Int { self[safe: index]?.range.count ?? 0 }

  /// Whether a word is written in capitals throughout.
  func isUppercase(_ index: Int) -> Bool {
    guard let token = self[safe: index], token.kind == .word else { return false }
    return token.range.allSatisfy { !plain.bytes[$0].isASCIILowercase }
  }

  func startsUppercase(_ index: Int) -> Bool {
    guard let token = self[safe: index], token.kind == .word else { return false }
    return plain.bytes[token.range.lowerBound].isASCIIUppercase
  }

  /// The bytes from the first to the last of a run of tokens.
  func textRange(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return self.tokens[tokens.lowerBound].range
      .lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  func string(_ tokens: Range<Int>) -> String { plain.string(textRange(tokens)) }

  func sourceRange(_ tokens: Range<Int>) -> Range<Int> { plain.sourceRange(textRange(tokens)) }
}
