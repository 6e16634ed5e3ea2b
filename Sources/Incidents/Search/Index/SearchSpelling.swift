/// Words in order, each by what it shares with the one before.
enum SearchSpelling {
  /// The most characters that a digit can say are shared.
  static let mostShared = 9

  /// A digit and the rest of the word.
  static func line(_ word: ArraySlice<UInt8>, after last: ArraySlice<UInt8>) -> [UInt8] {
    let (characters, bytes) = shared(word, last)
    return [UInt8(ascii: "0") + UInt8(characters)] + word.dropFirst(bytes)
  }

  /// The word that a line stands for.
  static func word(_ line: ArraySlice<UInt8>, after last: String) -> String {
    let shared = line.first.map { Int($0) - 0x30 } ?? 0
    return String(last.unicodeScalars.prefix(shared))
      + String(decoding: line.dropFirst(), as: UTF8.self)
  }

  /// The beginning of a word, as short as tells it from the one before.
  static func beginning(_ word: ArraySlice<UInt8>, after last: ArraySlice<UInt8>) -> String {
    let bytes = shared(word, last, most: Int.max).bytes
    var end = word.startIndex + bytes + 1
    while end < word.endIndex, word[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: word[..<min(end, word.endIndex)], as: UTF8.self)
  }

  /// Whether two words begin with the same characters, at least so many.
  static func share(_ count: Int, _ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    shared(a, b, most: count).characters == count
  }

  private static func shared(
    _ word: ArraySlice<UInt8>, _ last: ArraySlice<UInt8>, most: Int = mostShared
  ) -> (characters: Int, bytes: Int) {
    var same = 0
    while same < min(word.count, last.count),
      word[word.startIndex + same] == last[last.startIndex + same]
    { same += 1 }
    var characters = 0
    var bytes = 0
    while bytes < same, characters < most {
      let first = word[word.startIndex + bytes]
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard bytes + length <= same else { break }
      bytes += length
      characters += 1
    }
    return (characters, bytes)
  }
}
