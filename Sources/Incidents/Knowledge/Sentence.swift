import Markup

/// Cuts the sentence around a place out of a text with a line for every passage.
enum Sentence {
  /// Bytes on either side beyond which nothing is taken.
  private static let reach = 240

  static func around(_ place: Int, in bytes: [UInt8]) -> String {
    guard place < bytes.count else { return "" }
    var start = place
    while start > max(0, place - reach), !ends(bytes, before: start) { start -= 1 }
    var end = place
    while end < min(bytes.count, place + reach), !(end > place && ends(bytes, before: end)) {
      end += 1
    }
    // A cut in the middle of a letter or a word goes to the next word.
    if start > 0, !ends(bytes, before: start) {
      while start < place, bytes[start - 1] > 0x20 { start += 1 }
    }
    if end < bytes.count, !ends(bytes, before: end) {
      while end > place + 1, bytes[end] > 0x20 { end -= 1 }
    }
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether a sentence or a passage ends right before `at`.
  private static func ends(_ bytes: [UInt8], before at: Int) -> Bool {
    guard at > 0, bytes[at - 1] != 0x0A else { return true }
    guard at > 1, bytes[at - 1] == 0x20 else { return false }
    let mark = bytes[at - 2]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") else {
      return false
    }
    // "e.g. " and "J. Doe" end nothing.
    return at < 4 || (bytes[at - 3].isWordByte && bytes[at - 4].isWordByte)
      || mark != UInt8(ascii: ".")
  }
}
