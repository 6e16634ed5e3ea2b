import Markup

/// Cuts a text into the words that likeness is measured by.
enum WordScanner {
  /// The byte ranges of words of three letters or more; numbers and times are left out.
  static func words(in bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(bytes.count / 6)
    var at = 0
    while at < bytes.count {
      guard bytes[at].isASCIILetter || bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, bytes[at].isWordByte { at += 1 }
      if at - start >= 3, at - start <= 40 { words.append(start..<at) }
    }
    return words
  }

  /// A word without the ending that only makes it plural.
  static func stem(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int> {
    guard word.count > 4, bytes[word.upperBound - 1].lowercased == UInt8(ascii: "s") else {
      return word
    }
    let before = bytes[word.upperBound - 2].lowercased
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i") {
      return word
    }
    return word.lowerBound..<word.upperBound - 1
  }
}
