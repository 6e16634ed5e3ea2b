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
  /// One bit for every hash of a beginning, to pass most of a text without a look-up.
  private var filter = [UInt64](repeating: 0, count: 4096)

  mutating func add(_ text: String, _ incident: Int, _ kind: Kind) {
    let bytes = Array(text.utf8)
    let words = NameWords(bytes)
    guard (1...Self.most).contains(words.count), kind == .ticket || words.count > 1 else { return }
    let run = words.hashes.reduce(0, NameWords.joined)
    let number = Int(byWords.insert(run))
    if number < names.count {
      if names[number].incident != Int32(incident) { names[number].incident = -1 }
      return
    }
    names.append(Name(incident: Int32(incident), bytes: bytes, kind: kind))
    let beginning = words.hashes.prefix(2).reduce(0, NameWords.joined)
    let first = Int(byBeginning.insert(beginning))
    if first == lengths.count { lengths.append(0) }
    lengths[first] |= 1 << UInt64(words.count)
    filter[Int(beginning >> 6) & 4095] |= 1 << (beginning & 63)
  }

  /// Visits the names in a text, first to last; of several that begin at a word the longest.
  func eachName(in bytes: [UInt8], _ visit: (_ incident: Int, _ range: Range<Int>) -> Void) {
    guard !names.isEmpty else { return }
    let words = NameWords(bytes)
    var next = 0
    while next < words.count {
      let found = name(words, next, bytes)
      if let found {
        let range = words.ranges[next].lowerBound..<words.ranges[found.last].upperBound
        visit(Int(found.incident), range)
      }
      next = (found?.last ?? next) + 1
    }
  }

  @inline(__always)
  private func name(
    _ words: NameWords, _ first: Int, _ bytes: [UInt8]
  ) -> (incident: Int32, last: Int)? {
    let one = NameWords.joined(0, words.hashes[first])
    let range = words.ranges[first]
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "#"), mayBegin(one),
      let ticket = longest(words, first, one, beginning: 1, bytes)
    {
      return ticket
    }
    guard first + 1 < words.count else { return nil }
    let two = NameWords.joined(one, words.hashes[first + 1])
    return mayBegin(two) ? longest(words, first, two, beginning: 2, bytes) : nil
  }

  @inline(__always)
  private func mayBegin(_ hash: UInt64) -> Bool {
    filter[Int(hash >> 6) & 4095] & 1 << (hash & 63) != 0
  }

  private func longest(
    _ words: NameWords, _ first: Int, _ start: UInt64, beginning: Int, _ bytes: [UInt8]
  ) -> (incident: Int32, last: Int)? {
    let known = byBeginning.id(of: start)
    guard known >= 0 else { return nil }
    var left = lengths[Int(known)] >> UInt64(beginning)
    var run = start
    var last = first + beginning - 1
    var best: (Int32, Int)?
    while true {
      if left & 1 != 0, let incident = incident(run, words.ranges[first], words.ranges[last], bytes)
      {
        best = (incident, last)
      }
      left >>= 1
      last += 1
      guard left != 0, last < words.count else { return best }
      run = NameWords.joined(run, words.hashes[last])
    }
  }

  private func incident(
    _ run: UInt64, _ first: Range<Int>, _ last: Range<Int>, _ bytes: [UInt8]
  ) -> Int32? {
    let number = Int(byWords.id(of: run))
    guard number >= 0, names[number].incident >= 0 else { return nil }
    let place = NamePlace(bytes: bytes, range: first.lowerBound..<last.upperBound)
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
