import Incidents
import Markup

/// Finds words that blame somebody, outside quotations and code.
struct BlameFinder {
  struct Found {
    let kind: BlameKind
    /// In the file.
    let range: Range<Int>
  }

  private let text: [UInt8]

  static func find(in reading: Reading, _ source: SourceFile) -> [Found] {
    let finder = BlameFinder(text: Array(reading.text.utf8))
    var found: [Found] = []
    var last = 0..<0
    let visit = { (word: Range<Int>, hash: UInt64) in
      guard BlameLexicon.mayEnd(in: hash, after: BlameContext.previous(finder.text, word)) else {
        return
      }
      let line = finder.line(around: word)
      guard word.lowerBound >= last.upperBound,
        let (kind, words) = BlameLexicon.match(BlameContext(finder.text, line: line, word: word)),
        !finder.isQuoted(words, in: line), let range = reading.places.sourceRange(words),
        !Self.isQuotedOrCode(range, source)
      else { return }
      last = words
      found.append(Found(kind: kind, range: range))
    }
    WordScan.each(finder.text, where: { BlameLexicon.mayEnd(in: $0) }, visit)
    return found
  }

  /// How far around a word anything is looked at: a line as long as a file must not be read over and over.
  private static let reach = 2000

  /// The passage that a word stands in: the reader gives each a line.
  private func line(around word: Range<Int>) -> Range<Int> {
    var low = word.lowerBound
    let first = max(0, low - Self.reach)
    while low > first, text[low - 1] != UInt8(ascii: "\n") { low -= 1 }
    let last = min(text.count, word.upperBound + Self.reach)
    return low..<(text.firstOffset(of: UInt8(ascii: "\n"), in: word.upperBound..<last) ?? last)
  }

  /// Whether an odd number of quotation marks stands before words and another one behind them.
  private func isQuoted(_ words: Range<Int>, in line: Range<Int>) -> Bool {
    func marks(_ range: Range<Int>) -> Int {
      var count = 0
      for at in range {
        if text[at] == UInt8(ascii: "\"") { count += 1 }
        // “ ” „ « » and their kind: U+201C…U+201F, U+00AB, U+00BB.
        if text[at] == 0xE2, at + 2 < line.upperBound, text[at + 1] == 0x80,
          (0x9C...0x9F).contains(text[at + 2])
        {
          count += 1
        }
        if text[at] == 0xC2, at + 1 < line.upperBound, text[at + 1] == 0xAB || text[at + 1] == 0xBB
        {
          count += 1
        }
      }
      return count
    }
    return marks(line.lowerBound..<words.lowerBound) % 2 == 1
      && marks(words.upperBound..<line.upperBound) > 0
  }

  /// Whether words stand in a block quote or between backticks.
  private static func isQuotedOrCode(_ range: Range<Int>, _ source: SourceFile) -> Bool {
    let line = source.range(ofLine: source.lines.line(at: range.lowerBound))
    let low = max(line.lowerBound, range.lowerBound - reach)
    let before = source.bytes[low..<range.lowerBound]
    if before.first(where: { $0 > 0x20 }) == UInt8(ascii: ">") { return true }
    return before.count { $0 == UInt8(ascii: "`") } % 2 == 1
  }
}
