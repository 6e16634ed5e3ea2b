import Markup

/// Takes the ending off a word that only inflects it, so that `expired` meets `expire` and
/// `queries` `query`. Rough on purpose: no stem is ever shown to anybody.
enum WordStem {
  /// - Parameter word: in lower case; it is shortened or its end replaced.
  static func strip(_ word: inout [UInt8]) {
    stripPlural(&word)
    if ends(word, "ing") && word.count >= 7 {
      word.removeLast(3)
    } else if ends(word, "ed") && word.count >= 6 {
      word.removeLast(2)
    } else if ends(word, "ation") && word.count >= 11 {
      word.removeLast(5)
    } else if ends(word, "ion") && word.count >= 8 {
      word.removeLast(3)
    }
    if word.count > 4, word.last == UInt8(ascii: "e") { word.removeLast() }
  }

  private static func stripPlural(_ word: inout [UInt8]) {
    guard word.count > 4, word.last == UInt8(ascii: "s") else { return }
    if ends(word, "ies") {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if !ends(word, "ss") && !ends(word, "us") && !ends(word, "is") {
      word.removeLast()
    }
  }

  static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard word.count >= length else { return false }
    return ending.withUTF8Buffer { word.suffix(length).elementsEqual($0) }
  }
}
