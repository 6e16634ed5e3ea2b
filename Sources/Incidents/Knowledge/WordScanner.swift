import Markup

/// Cuts a text into the words that likeness is measured by: runs of letters and digits that begin
/// with a letter. Numbers, times, addresses and symbols are left out.
struct WordScanner {
  struct ScannedWord {
    let range: Range<Int>
    /// Of its bytes as they are.
    let hash: UInt64
    /// What stands between it and the word before, if that is one space or hyphen and nothing else.
    let joint: UInt8?
  }

  private var at = 0
  private var lastEnd = -2

  /// The word that follows in the text; `nil` at its end.
  @inline(__always)
  mutating func next(_ text: borrowing Span<UInt8>) -> ScannedWord? {
    while at < text.count {
      let byte = text[at]
      guard byte.isASCIILetter || byte >= 0x80 else {
        at += 1
        if byte.isASCIIDigit { Self.skipRun(text, &at) }
        continue
      }
      if byte >= 0x80, Self.isSymbol(text, at) {
        at += 1
        while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        continue
      }
      let start = at
      Self.skipWord(text, &at)
      if Self.isScheme(text, at) {
        while at < text.count, text[at] > 0x20 { at += 1 }
        continue
      }
      var joint: UInt8?
      if start == lastEnd + 1, text[lastEnd] == 0x20 || text[lastEnd] == UInt8(ascii: "-") {
        joint = text[lastEnd]
      }
      lastEnd = at
      return ScannedWord(range: start..<at, hash: WordHash.exact(text, start..<at), joint: joint)
    }
    return nil
  }

  @inline(__always)
  private static func skipWord(_ text: borrowing Span<UInt8>, _ at: inout Int) {
    while at < text.count {
      let byte = text[at]
      guard byte.isWordByte, byte < 0x80 || !isSymbol(text, at) else { return }
      at += 1
    }
  }

  /// The rest of what began with a digit, as in `5xx`.
  private static func skipRun(_ text: borrowing Span<UInt8>, _ at: inout Int) {
    while at < text.count, text[at].isASCIIDigit || text[at].isASCIILetter { at += 1 }
  }

  @inline(__always)
  private static func isScheme(_ text: borrowing Span<UInt8>, _ at: Int) -> Bool {
    at + 2 < text.count && text[at] == UInt8(ascii: ":") && text[at + 1] == UInt8(ascii: "/")
      && text[at + 2] == UInt8(ascii: "/")
  }

  /// Quotes, dashes, arrows, boxes (U+2000…U+2FFF), signs of Latin-1, CJK punctuation, emoji.
  static func isSymbol(_ text: borrowing Span<UInt8>, _ at: Int) -> Bool {
    let next = at + 1 < text.count ? text[at + 1] : 0
    switch text[at] {
    case 0xC2, 0xE2: return true
    case 0xE3: return next == 0x80
    case 0xEF: return next == 0xB8
    case 0xF0: return next == 0x9F
    default: return false
    }
  }
}
