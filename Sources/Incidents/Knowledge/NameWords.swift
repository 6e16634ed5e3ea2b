import Markup

/// Cuts a text into the words that names are looked for in: letters, digits, nothing else, without
/// case.
struct NameScanner {
  private var at = 0

  init(from start: Int = 0) { at = start }

  /// The word that follows and a hash of it; `nil` at the end of the text.
  @inline(__always)
  mutating func next(_ text: borrowing Span<UInt8>) -> (range: Range<Int>, hash: UInt64)? {
    while at < text.count {
      guard text[at].isWordByte else {
        at += 1
        continue
      }
      if text[at] >= 0x80, WordScanner.isSymbol(text, at) {
        at += 1
        while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        continue
      }
      let start = at
      while at < text.count, text[at].isWordByte, text[at] < 0x80 || !WordScanner.isSymbol(text, at)
      {
        at += 1
      }
      return (start..<at, WordHash.lowercased(text, start..<at))
    }
    return nil
  }

  /// The hash of a run of words from that of the run without the last.
  @inline(__always)
  static func joined(_ run: UInt64, _ word: UInt64) -> UInt64 {
    (run ^ word) &* 0x0000_0100_0000_01b3 &+ 0x9E37_79B9_7F4A_7C15
  }
}

/// The words of a short text such as a name.
struct NameWords {
  /// A hash of each word.
  private(set) var hashes: [UInt64] = []
  /// Where each word is.
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var scanner = NameScanner()
    while let word = scanner.next(bytes.span) {
      hashes.append(word.hash)
      ranges.append(word.range)
    }
  }

  var count: Int { hashes.count }
}
