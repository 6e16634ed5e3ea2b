/// A word that may end or hold a blaming phrase, with the words of its sentence around it.
struct BlameContext {
  struct Word {
    /// In lower case; apostrophes are kept as `'`.
    let text: String
    let range: Range<Int>
  }

  /// The word itself.
  let word: Word
  /// The nearest first, from the beginning of the sentence on.
  let before: [Word]
  /// The nearest first, up to the end of the sentence.
  let after: [Word]

  /// Whether the word before is one of a list: "fire, flood, human …".
  let endsList: Bool

  /// As many words as any phrase looks at.
  private static let reach = 8

  /// The hash of the letters right before a word, a space or a hyphen between; 0 for anything else.
  ///
  /// Most words that may end a phrase follow none of its other words: nothing more need be looked at.
  static func previous(_ text: [UInt8], _ word: Range<Int>) -> UInt64 {
    let end = word.lowerBound - 1
    guard end > 0, text[end] <= 0x20 || text[end] == UInt8(ascii: "-") else { return 0 }
    var start = end
    while start > 0, text[start - 1].isLetter { start -= 1 }
    var hash = WordHash()
    for at in start..<end { hash.add(text[at]) }
    return hash.value
  }

  init(_ text: [UInt8], line: Range<Int>, word range: Range<Int>) {
    word = Word(text: Self.lower(text, range), range: range)
    var before: [Word] = []
    var at = range.lowerBound
    var commas = 0
    var nearestFollowsComma = false
    while before.count < Self.reach, at > line.lowerBound {
      let previous = text[at - 1]
      if Self.isPart(previous) {
        let end = at
        while at > line.lowerBound, Self.isPart(text[at - 1]) { at -= 1 }
        before.append(Word(text: Self.lower(text, at..<end), range: at..<end))
      } else if Self.endsSentence(previous) {
        break
      } else {
        if previous == UInt8(ascii: ","), !before.isEmpty {
          commas += 1
          if before.count == 1 { nearestFollowsComma = true }
        }
        at -= 1
      }
    }
    self.before = before
    endsList = nearestFollowsComma && commas > 1
    var after: [Word] = []
    at = range.upperBound
    while after.count < Self.reach, at < line.upperBound, !Self.endsSentence(text[at]) {
      guard Self.isPart(text[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < line.upperBound, Self.isPart(text[at]) { at += 1 }
      after.append(Word(text: Self.lower(text, start..<at), range: start..<at))
    }
    self.after = after
  }

  /// The word so many places before, 1 the nearest; empty past the sentence.
  func before(_ distance: Int) -> String {
    distance <= before.count ? before[distance - 1].text : ""
  }

  func after(_ distance: Int) -> String {
    distance <= after.count ? after[distance - 1].text : ""
  }

  /// The bytes from a word before the word to one behind it.
  func range(from before: Int = 0, to after: Int = 0) -> Range<Int> {
    let low = before > 0 ? self.before[before - 1].range : word.range
    let high = after > 0 ? self.after[after - 1].range : word.range
    return low.lowerBound..<high.upperBound
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "'") || byte >= 0x80
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  /// In small letters, with `'` for the apostrophe U+2019.
  private static func lower(_ text: [UInt8], _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      if text[at] == 0xE2, at + 2 < range.upperBound, text[at + 1] == 0x80, text[at + 2] == 0x99 {
        bytes.append(UInt8(ascii: "'"))
        at += 3
      } else {
        bytes.append((0x41...0x5A).contains(text[at]) ? text[at] | 0x20 : text[at])
        at += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
