import Markup

/// A word of a text.
public struct SearchWord: Sendable, Hashable {
  /// Folded.
  public let word: String
  /// Words before it; a name in code stands where its last piece does.
  public let position: Int
  /// The bytes of the text that it comes from.
  public let source: Range<Int>
}

extension SearchWord {
  /// What small words and runs of Han are in a text.
  public enum Reading: Sendable {
    /// As documents are indexed: pieces of names as well, pairs of Han, no small words.
    case document
    /// As queries ask: whole names, pairs of Han, no small words.
    case query
    /// As values compare: whole names and runs, small words too.
    case value
  }

  /// The words of a text.
  public static func all(in text: String, as reading: Reading) -> [SearchWord] {
    var cutter = SearchWordCutter(
      rules: SearchRun.Rules(cutsNames: reading == .document, cutsPairs: reading != .value))
    var sink = List(keepsSmall: reading == .value)
    let bytes = Array(text.utf8)
    cutter.cut(bytes.span, into: &sink)
    return sink.words
  }

  private struct List: SearchWordSink {
    let keepsSmall: Bool
    var words: [SearchWord] = []
    private var count = SearchPosition()

    init(keepsSmall: Bool) { self.keepsSmall = keepsSmall }

    mutating func take(
      _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, hash: UInt64, source: Range<Int>,
      _ part: SearchWordPart
    ) {
      var folded: [UInt8] = []
      for index in range { folded.append(bytes[index].lowercased) }
      let isSmall = !keepsSmall && SearchSmallWords.words.contains(Word(folded, folded.indices))
      guard let position = count.take(part, isSmall: isSmall) else { return }
      words.append(
        SearchWord(
          word: String(decoding: folded, as: UTF8.self), position: Int(position), source: source))
    }
  }
}

/// Counts the positions of words.
struct SearchPosition {
  /// That of the next word.
  private(set) var next: UInt32 = 0
  private var hasPieces = false

  /// The word's position; `nil` for a small one, which has none.
  @inline(__always)
  mutating func take(_ part: SearchWordPart, isSmall: Bool) -> UInt32? {
    if part == .joined {
      let standsWithPiece = hasPieces
      hasPieces = false
      if isSmall { return nil }
      if standsWithPiece { return next - 1 }
    } else if isSmall {
      return nil
    } else if part == .piece {
      hasPieces = true
    }
    next += 1
    return next - 1
  }

  /// Leaves one free.
  mutating func skip() { next += 1 }
}
