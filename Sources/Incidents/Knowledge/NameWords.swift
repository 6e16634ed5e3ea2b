import Markup

/// The words of a text that names are looked for in: letters, digits, nothing else, without case.
struct NameWords {
  /// A hash of each word.
  private(set) var hashes: [UInt64] = []
  /// Where each word is.
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    hashes.reserveCapacity(bytes.count / 5)
    ranges.reserveCapacity(bytes.count / 5)
    let text = bytes.span
    var at = 0
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
      var hash = Word.Hash()
      while at < text.count, text[at].isWordByte, text[at] < 0x80 || !WordScanner.isSymbol(text, at)
      {
        hash.add(text[at])
        at += 1
      }
      hashes.append(hash.word.hash)
      ranges.append(start..<at)
    }
  }

  var count: Int { hashes.count }

  /// The hash of a run of words from that of the run without the last.
  static func joined(_ run: UInt64, _ word: UInt64) -> UInt64 {
    (run ^ word) &* 0x0000_0100_0000_01b3 &+ 0x9E37_79B9_7F4A_7C15
  }
}
