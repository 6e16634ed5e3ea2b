import Markup

/// What is done with the words of a text as they are cut.
protocol SearchWordSink {
  /// - Parameters:
  ///   - bytes: hold the word in `range`, folded but for the case of ASCII letters.
  ///   - hash: the folded word's.
  ///   - source: where it stands in the text.
  mutating func take(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt64, source: Range<Int>,
    _ part: SearchWordPart)
}

/// What a word is of the run of characters that it comes from.
enum SearchWordPart: Sendable {
  case whole
  /// A piece of a name in code, in order; ``joined`` follows.
  case piece
  /// The name itself, which stands where its last piece does.
  case joined
}

/// Cuts texts into words by the rules of SEARCH.md.
struct SearchWordCutter {
  /// The most characters of a word.
  static let limit = 40

  private let run: SearchRun.Rules
  private var current = SearchRun()

  init(rules: SearchRun.Rules) { run = rules }

  /// Hands every word to the sink, in order; small words as well.
  mutating func cut(_ text: borrowing Span<UInt8>, into sink: inout some SearchWordSink) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      if SearchScript.isASCIIWord(byte) {
        at = takeASCII(text, at, &sink)
      } else if byte < 0x80 {
        at += 1
      } else if Self.isPunctuation(text, at) {
        at += 3
      } else {
        at = current.take(text, at, run, &sink)
      }
    }
  }

  /// Most words: letters and digits of ASCII and nothing that needs a closer look.
  ///
  /// - Returns: where the word ends.
  @inline(__always)
  private mutating func takeASCII(
    _ text: borrowing Span<UInt8>, _ start: Int, _ sink: inout some SearchWordSink
  ) -> Int {
    var at = start
    var wasSmall = false
    var hasPieces = false
    while at < text.count {
      let byte = text[at]
      if byte.isASCIILowercase || byte.isASCIIDigit {
        wasSmall = true
      } else if byte.isASCIIUppercase {
        hasPieces = hasPieces || wasSmall
        wasSmall = false
      } else {
        break
      }
      at += 1
    }
    let isPlain =
      at == text.count || (text[at] < 0x80 && !Self.isApostrophe(text, at))
      || Self.isPunctuation(text, at)
    guard isPlain, !(hasPieces && run.cutsNames), at - start <= Self.limit else {
      return current.take(text, start, run, &sink)
    }
    let word = start..<at
    sink.take(text, word, hash: WordHash.lowercased(text, word), source: word, .whole)
    return at
  }

  /// One that a letter of ASCII follows: the word may go on behind it.
  @inline(__always)
  private static func isApostrophe(_ text: borrowing Span<UInt8>, _ at: Int) -> Bool {
    text[at] == 0x27 && at + 1 < text.count
      && (text[at + 1] >= 0x80 || text[at + 1].isASCIILetter)
  }

  /// Dashes, quotes, spaces (U+2000…U+203F), of which only `’` may stand in a word.
  @inline(__always)
  private static func isPunctuation(_ text: borrowing Span<UInt8>, _ at: Int) -> Bool {
    text[at] == 0xE2 && at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] != 0x99
  }
}
