import Markup

/// Finds many names in a text in one pass.
///
/// A name that two incidents have names neither: which one is meant cannot be told, and a wrong
/// link is worse than none.
struct NameTable: Sendable {
  enum Kind: Sendable {
    /// Counts only as written, case aside: `INC-1234`, `2024-05-03-printer-fire`.
    case number
    /// Counts behind a `#`.
    case ticket
    /// Counts only where it is set apart from the text around it.
    case title
    /// Counts wherever its words stand in a row.
    case longTitle
  }

  private struct Name: Sendable {
    /// -1 for several.
    var incident: Int32
    let bytes: [UInt8]
    let kind: Kind
  }

  /// Names of more words are whole sentences.
  private static let most = 40

  private var names: [Name] = []
  /// By the hash of all words of the name.
  private var byWords = IDTable()
  /// By the hash of the first words, of which `lengths` says how many words such names have.
  private var byBeginning = IDTable()
  /// Bit n stands for names of n words.
  private var lengths: [UInt64] = []
  /// Passes most of a text without a look-up; of the beginnings that there were at `close()`.
  private var filter = BitFilter([])

  mutating func add(_ text: String, _ incident: Int, _ kind: Kind) {
    let bytes = Array(text.utf8)
    let words = NameWords(bytes)
    guard (1...Self.most).contains(words.count), kind == .ticket || words.count > 1 else { return }
    let run = words.hashes.reduce(0, NameScanner.joined)
    let number = Int(byWords.insert(run))
    if number < names.count {
      if names[number].incident != Int32(incident) { names[number].incident = -1 }
      return
    }
    names.append(Name(incident: Int32(incident), bytes: bytes, kind: kind))
    let beginning = words.hashes.prefix(2).reduce(0, NameScanner.joined)
    let first = Int(byBeginning.insert(beginning))
    if first == lengths.count { lengths.append(0) }
    lengths[first] |= 1 << UInt64(words.count)
  }

  /// Makes the names that were added ones that are found.
  mutating func close() { filter = BitFilter(byBeginning.keys) }

  /// Visits the names in a text, first to last; of several that begin at a word the longest.
  func eachName(in bytes: [UInt8], _ visit: (_ incident: Int, _ range: Range<Int>) -> Void) {
    guard !names.isEmpty else { return }
    let text = bytes.span
    var scanner = NameScanner()
    var next = scanner.next(text)
    while let word = next {
      next = scanner.next(text)
      let one = NameScanner.joined(0, word.hash)
      var found: (incident: Int32, end: Int)?
      if word.range.lowerBound > 0, bytes[word.range.lowerBound - 1] == UInt8(ascii: "#"),
        filter.mayHave(one)
      {
        found = longest(one, words: 1, word.range, bytes)
      }
      if found == nil, let second = next,
        case let two = NameScanner.joined(one, second.hash), filter.mayHave(two)
      {
        let range = word.range.lowerBound..<second.range.upperBound
        found = longest(two, words: 2, range, bytes)
      }
      guard let found else { continue }
      visit(Int(found.incident), word.range.lowerBound..<found.end)
      scanner = NameScanner(from: found.end)
      next = scanner.next(text)
    }
  }

  /// The longest name of those with a beginning.
  ///
  /// - Parameters:
  ///   - start: the hash of the beginning.
  ///   - words: how many words it has.
  ///   - range: where it is.
  private func longest(
    _ start: UInt64, words: Int, _ range: Range<Int>, _ bytes: [UInt8]
  ) -> (incident: Int32, end: Int)? {
    let known = byBeginning.id(of: start)
    guard known >= 0 else { return nil }
    var left = lengths[Int(known)] >> UInt64(words)
    var run = start
    var end = range.upperBound
    var scanner = NameScanner(from: end)
    var best: (Int32, Int)?
    while true {
      if left & 1 != 0, let incident = incident(run, range.lowerBound..<end, bytes) {
        best = (incident, end)
      }
      left >>= 1
      guard left != 0, let word = scanner.next(bytes.span) else { return best }
      run = NameScanner.joined(run, word.hash)
      end = word.range.upperBound
    }
  }

  private func incident(_ run: UInt64, _ range: Range<Int>, _ bytes: [UInt8]) -> Int32? {
    let number = Int(byWords.id(of: run))
    guard number >= 0, names[number].incident >= 0 else { return nil }
    let place = NamePlace(bytes: bytes, range: range)
    let stands =
      switch names[number].kind {
      case .number: place.isWhole && place.says(names[number].bytes)
      case .ticket: place.isTicket
      case .title: place.isOneLine && (place.isQuoted || place.looksLikeTitle(names[number].bytes))
      case .longTitle: place.isOneLine
      }
    return stands ? names[number].incident : nil
  }
}
