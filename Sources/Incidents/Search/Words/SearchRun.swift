/// A run of letters and digits that is more than a plain word of ASCII: folded, divided by scripts
/// and by the humps of names in code.
struct SearchRun {
  struct Rules: Sendable {
    /// Names in code are indexed with their pieces.
    var cutsNames = true
    /// Han and the like become pairs of characters.
    var cutsPairs = true
  }

  private struct Letter {
    let scalar: Unicode.Scalar
    /// Where it stands in the text.
    let source: Range<Int>
    /// A piece of a name in code begins here.
    let beginsPiece: Bool
  }

  private var letters: [Letter] = []
  private var folded: [Unicode.Scalar] = []
  private var word: [UInt8] = []

  /// Takes what begins at `start` and hands its words to the sink.
  ///
  /// - Returns: where it ends, at least a character later.
  mutating func take(
    _ text: borrowing Span<UInt8>, _ start: Int, _ rules: Rules, _ sink: inout some SearchWordSink
  ) -> Int {
    let end = read(text, start)
    var at = 0
    while at < letters.count {
      let first = at
      let isPaired = SearchScript.isPaired(letters[first].scalar)
      repeat {
        at += 1
      } while at < letters.count
        && SearchScript.isPaired(letters[at].scalar) == isPaired
      if isPaired, rules.cutsPairs {
        let last = max(first + 1, at - 1)
        for pair in first..<last { hand(pair..<min(pair + 2, at), .whole, &sink) }
      } else {
        take(first..<at, rules, &sink)
      }
    }
    return end
  }

  private mutating func take(
    _ range: Range<Int>, _ rules: Rules, _ sink: inout some SearchWordSink
  ) {
    let pieces = rules.cutsNames ? pieces(of: range) : []
    guard pieces.count > 1, pieces.allSatisfy({ $0.count >= 3 }) else {
      return hand(range, .whole, &sink)
    }
    for piece in pieces { hand(piece, .piece, &sink) }
    hand(range, .joined, &sink)
  }

  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for at in range.dropFirst() where letters[at].beginsPiece {
      pieces.append(start..<at)
      start = at
    }
    return pieces + [start..<range.upperBound]
  }

  private mutating func hand(
    _ range: Range<Int>, _ part: SearchWordPart, _ sink: inout some SearchWordSink
  ) {
    word.removeAll(keepingCapacity: true)
    for letter in letters[range].prefix(SearchWordCutter.limit) {
      word.append(contentsOf: Unicode.UTF8.encode(letter.scalar)!)
    }
    let source =
      letters[range.lowerBound].source.lowerBound..<letters[range.upperBound - 1].source.upperBound
    sink.take(
      word.span, 0..<word.count, hash: WordHash.lowercased(word.span, 0..<word.count),
      source: source, part)
  }

  // MARK: Reading

  /// Fills `letters`.
  private mutating func read(_ text: borrowing Span<UInt8>, _ start: Int) -> Int {
    letters.removeAll(keepingCapacity: true)
    var at = start
    /// Whether a lower-case letter or a digit of ASCII stands right before.
    var wasSmall = false
    while at < text.count {
      let (scalar, length) = Self.scalar(text, at)
      if scalar == "'" || scalar == "’" {
        guard let last = letters.last, SearchScript.isLetter(last.scalar),
          letterFollows(text, at + length)
        else { return letters.isEmpty ? at + length : at }
        at += length
        wasSmall = false
        continue
      }
      let isCapital = scalar.value &- 0x41 < 26
      folded.removeAll(keepingCapacity: true)
      SearchFolding.fold(scalar, into: &folded)
      for plain in folded {
        guard SearchScript.isWord(plain) else { return at + length }
        letters.append(
          Letter(
            scalar: plain, source: at..<at + length, beginsPiece: isCapital && wasSmall))
      }
      at += length
      wasSmall = scalar.value < 0x80 && !isCapital
    }
    return at
  }

  private mutating func letterFollows(_ text: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at < text.count {
      let (scalar, length) = Self.scalar(text, at)
      folded.removeAll(keepingCapacity: true)
      SearchFolding.fold(scalar, into: &folded)
      if let first = folded.first { return SearchScript.isLetter(first) }
      at += length
    }
    return false
  }

  /// The character that begins at a place of well-formed UTF-8.
  private static func scalar(
    _ text: borrowing Span<UInt8>, _ at: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = text[at]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard at + length <= text.count else { return ("\u{FFFD}", text.count - at) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in at + 1..<at + length { value = value << 6 | UInt32(text[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
