/// Texts on one line.
public enum SearchText {
  /// With a single space for whatever white space and control characters, none at the ends.
  ///
  /// - Parameter limit: the bytes that are wanted; a little more comes of a longer text.
  static func singleSpaced(_ text: String, limit: Int = Int.max) -> [UInt8] {
    var spaced: [UInt8] = []
    spaced.reserveCapacity(min(text.utf8.count, limit))
    for byte in text.utf8 {
      // Never inside a character; a space at the end may yet go.
      if spaced.count - 1 > limit, byte & 0xC0 != 0x80 { break }
      if byte > 0x20, byte != 0x7F {
        spaced.append(byte)
      } else if let last = spaced.last, last != 0x20 {
        spaced.append(0x20)
      }
    }
    if spaced.last == 0x20 { spaced.removeLast() }
    return spaced
  }

  /// The same of a text of several lines, with a dot in the middle where a heading, an item or
  /// whatever else has no stop ends with its line.
  static func line(of text: some Sequence<UInt8>, limit: Int = Int.max) -> [UInt8] {
    var line: [UInt8] = []
    var ended = false
    for byte in text {
      if line.count - 4 > limit, byte & 0xC0 != 0x80 { break }
      if byte > 0x20, byte != 0x7F {
        if ended, let last = line.last {
          if last == 0x20 { line.removeLast() }
          line += (line.last.map(Self.isStop) ?? true) ? " ".utf8 : " · ".utf8
        }
        ended = false
        line.append(byte)
      } else if byte == UInt8(ascii: "\n") {
        ended = !line.isEmpty
      } else if let last = line.last, last != 0x20, !ended {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return line
  }

  private static func isStop(_ byte: UInt8) -> Bool { ".:;!?,".utf8.contains(byte) }

  /// With single spaces, as text.
  public static func spaced(_ text: String) -> String {
    String(decoding: singleSpaced(text), as: UTF8.self)
  }

  /// At most so many bytes, cut between words where that is near, and never inside a character.
  static func prefix(_ text: ArraySlice<UInt8>, _ limit: Int) -> ArraySlice<UInt8> {
    guard text.count > limit else { return text }
    var end = text.startIndex + limit
    while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    guard let space = text[..<end].lastIndex(of: 0x20), space > end - 24 else {
      return text[..<end]
    }
    return text[..<space]
  }
}
