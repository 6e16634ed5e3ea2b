import Markup

/// Tells values that stand for others: `<token>`, `${TOKEN}`, `xxxx`, `AKIAIOSFODNN7EXAMPLE`.
enum Placeholder {
  private static let words: [[UInt8]] = [
    "example", "sample", "placeholder", "changeme", "change-me", "change_me", "redacted", "dummy",
    "your", "xxx", "***", "...", "…", "todo", "fake", "insert", "replace", "hidden", "removed",
    "censored", "masked", "password", "passw0rd", "12345", "abcde", "0000", "foobar", "notreal",
    "not-real", "deadbeef", "lorem", "generated", "somesecret", "mysecret", "supersecret",
  ].map { Array($0.utf8) }

  static func isLikely(_ text: LeakText, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    if "$%<{[(@&#".utf8.contains(text[first]) { return true }
    if hasLongRun(text, range) || isConstant(text, range) { return true }
    let folded = text.folded(range)
    return words.contains { contains(folded, $0) }
  }

  /// `DB_PASSWORD`: the name of a variable.
  private static func isConstant(_ text: LeakText, _ range: Range<Int>) -> Bool {
    var hasUnderscore = false
    for at in range {
      let byte = text[at]
      if byte == UInt8(ascii: "_") {
        hasUnderscore = true
      } else if !byte.isASCIIUppercase && !byte.isASCIIDigit {
        return false
      }
    }
    return hasUnderscore
  }

  private static func hasLongRun(_ text: LeakText, _ range: Range<Int>) -> Bool {
    var length = 1
    for at in range.dropFirst() {
      length = text[at] == text[at - 1] ? length + 1 : 1
      if length >= 5 { return true }
    }
    return false
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == word[0] {
      if word.indices.allSatisfy({ text[start + $0] == word[$0] }) { return true }
    }
    return false
  }
}
