import Markup

/// Cuts a text into the words that likeness is measured by: runs of letters and digits that begin
/// with a letter. Numbers, times, addresses and symbols are left out.
enum WordScanner {
  /// Calls `visit` with every word, a hash of its bytes as they are, and whether one space or
  /// hyphen, and nothing else, stands between it and the word before.
  @inline(__always)
  static func scan(
    _ bytes: [UInt8], _ visit: (_ word: Range<Int>, _ hash: UInt64, _ followsDirectly: Bool) -> Void
  ) {
    let text = bytes.span
    var at = 0
    var lastEnd = -2
    while at < text.count {
      let byte = text[at]
      guard byte.isASCIILetter || byte >= 0x80 else {
        at += 1
        if byte.isASCIIDigit { skipRun(text, &at) }
        continue
      }
      if byte >= 0x80, isSymbol(text, at) {
        at += 1
        while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        continue
      }
      let start = at
      let hash = takeWord(text, &at)
      if isScheme(text, at) {
        while at < text.count, text[at] > 0x20 { at += 1 }
        continue
      }
      let follows =
        start == lastEnd + 1 && (text[lastEnd] == 0x20 || text[lastEnd] == UInt8(ascii: "-"))
      visit(start..<at, hash, follows)
      lastEnd = at
    }
  }

  @inline(__always)
  private static func takeWord(_ text: borrowing Span<UInt8>, _ at: inout Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    while at < text.count {
      let byte = text[at]
      guard byte.isWordByte, byte < 0x80 || !isSymbol(text, at) else { break }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      at += 1
    }
    return hash
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
