/// What a word has in common with its inflections: `expired` meets `expire`, `queries` `query`, `logs` `log`.
/// Rough on purpose: no stem is ever shown, and a form found by it weighs less than the word itself.
///
/// JavaScript has the same rules (`theme/search/words.js`), in this order. They hold for words of
/// the letters a to z alone; any other word is its own stem. "The rest" is what stands before the
/// ending, n is the length of the word as it is then.
///
/// 1. Plural, n ≥ 4 and ends in `s`. The first that fits: `ies` with n ≥ 5 becomes `y`; of `xes`,
///    `ches`, `shes` and `sses` the `es` goes; `ss`, `us` and `is` stay; else the `s` goes.
/// 2. The first that fits: `ied` with n ≥ 5 becomes `y`; `ing`, and `ed` where no `e` stands before
///    it, go if the rest has three letters or more and one of `aeiouy`, and of a double b, d, g, m,
///    n, p, r or t at the end of a rest of four letters or more one goes too; of `sion` and `tion`
///    the `ion` goes if the rest before `ion` has five letters or more.
/// 3. A last `e` goes if n ≥ 4 and no `e` stands before it.
/// 4. A last `at` goes if the rest has five letters or more.
public enum SearchStem {
  /// - Parameter word: folded.
  public static func stem(of word: String) -> String {
    var bytes = Array(word.utf8)
    guard bytes.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
    strip(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func strip(_ word: inout [UInt8]) {
    stripPlural(&word)
    stripInflection(&word)
    if word.count >= 4, WordStem.ends(word, "e"), !WordStem.ends(word, "ee") { word.removeLast() }
    if word.count >= 7, WordStem.ends(word, "at") { word.removeLast(2) }
  }

  private static func stripPlural(_ word: inout [UInt8]) {
    guard word.count >= 4, WordStem.ends(word, "s") else { return }
    if word.count >= 5, WordStem.ends(word, "ies") {
      word.replaceSubrange(word.count - 3..<word.count, with: CollectionOfOne(UInt8(ascii: "y")))
    } else if WordStem.ends(word, "xes") || WordStem.ends(word, "ches")
      || WordStem.ends(word, "shes") || WordStem.ends(word, "sses")
    {
      word.removeLast(2)
    } else if !WordStem.ends(word, "ss"), !WordStem.ends(word, "us"), !WordStem.ends(word, "is") {
      word.removeLast()
    }
  }

  private static func stripInflection(_ word: inout [UInt8]) {
    if word.count >= 5, WordStem.ends(word, "ied") {
      word.replaceSubrange(word.count - 3..<word.count, with: CollectionOfOne(UInt8(ascii: "y")))
    } else if WordStem.ends(word, "ing"), isWord(word.dropLast(3)) {
      word.removeLast(3)
      undouble(&word)
    } else if WordStem.ends(word, "ed"), !WordStem.ends(word, "eed"), isWord(word.dropLast(2)) {
      word.removeLast(2)
      undouble(&word)
    } else if word.count >= 8, WordStem.ends(word, "sion") || WordStem.ends(word, "tion") {
      word.removeLast(3)
    }
  }

  private static func isWord(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count >= 3 && rest.contains { "aeiouy".utf8.contains($0) }
  }

  private static func undouble(_ word: inout [UInt8]) {
    guard word.count >= 4, let last = word.last, word[word.count - 2] == last,
      "bdgmnprt".utf8.contains(last)
    else { return }
    word.removeLast()
  }
}
