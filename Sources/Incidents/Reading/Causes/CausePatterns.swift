/// Causes that no phrase names but that a thing and what is said of it tell: "the certificate … ran out"
/// is an expiry, "the disk … ran out" one of capacity.
enum CausePatterns {
  /// - Returns: the words that say it, in the order of the sentence, with what they speak for.
  static func find(_ text: TokenText, _ sentence: Range<Int>) -> [CauseWords] {
    var things: [Found]?
    // The first thing that is still near enough.
    var near = 0
    var words: [CauseWords] = []
    for index in sentence {
      guard let (said, count) = CauseThings.sayings.match(text, at: index) else { continue }
      if isSetInstead(text, index) {
        words.append(CauseWords(tokens: index..<index + count, meaning: setWrongly))
        continue
      }
      let known = things ?? Self.things(text, sentence)
      things = known
      while near < known.count, known[near].tokens.upperBound + reach < index { near += 1 }
      let saying = Found(meaning: said, tokens: index..<index + count)
      guard let meaning = meaning(of: saying, among: known[near...]) else { continue }
      words.append(CauseWords(tokens: saying.tokens, meaning: meaning))
    }
    return words
  }

  /// "Retention was set to 9h instead of 9d", whatever else had been done to it.
  private static func isSetInstead(_ text: TokenText, _ index: Int) -> Bool {
    (text.isWord(index, "instead") || text.isWord(index, "rather"))
      && settings.occurs(in: text, max(0, index - 8)..<index)
  }

  private static let settings = PhraseTable<Bool>([
    "set to", "set at", "was set", "configured to", "configured as", "configured with",
  ])

  private static let setWrongly = CauseLexicon.Weighed(category: "configuration", weight: 10)

  private struct Found {
    let meaning: CauseThings
    let tokens: Range<Int>
  }

  private static func things(_ text: TokenText, _ sentence: Range<Int>) -> [Found] {
    var next = sentence.lowerBound
    return sentence.compactMap { index in
      // The link of "symbolic link" is no other thing.
      guard index >= next else { return nil }
      let named = CauseThings.things.match(text, at: index).map {
        Found(meaning: $0.value, tokens: index..<index + $0.count)
      }
      let found = named ?? identifier(text, index)
      next = found?.tokens.upperBound ?? next
      return found
    }
  }

  /// `max_connections`, `maxReplicas`: a setting, unless `call()` or `wp-settings.php` makes it code, or
  /// "the column" a record.
  private static func identifier(_ text: TokenText, _ index: Int) -> Found? {
    guard text.tokens[index].kind == .word else { return nil }
    if let end = CodeFileName.end(of: text, from: index) {
      return Found(meaning: .code, tokens: index..<end)
    }
    var end = index + 1
    while text.isMark(end, "_"), let next = text[safe: end + 1], !next.spaceBefore,
      next.kind != .mark
    {
      end += 2
    }
    guard end > index + 1 || isCamelCase(text, index) else { return nil }
    let isCall = text.isMark(end, "(") && text[safe: end]?.spaceBefore == false
    let isRecord = records.contains(text.word(index - 1))
    return Found(
      meaning: isCall ? .code : isRecord ? .record : .setting, tokens: index..<end)
  }

  private static let records: WordSet = ["column", "columns", "table", "field", "row", "index"]

  private static func isCamelCase(_ text: TokenText, _ index: Int) -> Bool {
    let range = text.tokens[index].range
    guard text.plain.bytes[range.lowerBound].isASCIILowercase else { return false }
    return text.plain.bytes[range].contains(where: \.isASCIIUppercase)
  }

  /// How many words may stand between a thing and what is said of it.
  private static let reach = 9
  /// "A wrong path": what stands behind has to be close.
  private static let reachBehind = 4

  /// What the nearest thing makes of a saying.
  ///
  /// - Parameter things: in order, from the first that is near enough.
  private static func meaning(
    of saying: Found, among things: ArraySlice<Found>
  ) -> CauseLexicon.Weighed? {
    var best: (distance: Int, things: CauseThings)?
    for thing in things {
      guard thing.tokens.lowerBound <= saying.tokens.upperBound + reachBehind else { break }
      guard !thing.tokens.overlaps(saying.tokens) else { continue }
      let isBefore = thing.tokens.upperBound <= saying.tokens.lowerBound
      var shared = thing.meaning.intersection(saying.meaning)
      // "… rather than one, and they …": who does something stands before it.
      if !isBefore { shared.remove(.person) }
      guard !shared.isEmpty else { continue }
      let distance =
        isBefore
        ? saying.tokens.lowerBound - thing.tokens.upperBound
        : thing.tokens.lowerBound - saying.tokens.upperBound
      guard distance <= (isBefore ? reach : reachBehind), distance < best?.distance ?? .max else {
        continue
      }
      best = (distance, shared)
    }
    return best.flatMap { found in rules.first { found.things.contains($0.things) }?.meaning }
  }

  private static let rules: [(things: CauseThings, meaning: CauseLexicon.Weighed)] = [
    (.credential, .init(category: "expiry", weight: 9)),
    (.device, .init(category: "hardware", weight: 7)),
    (.person, .init(category: "operation", weight: 6)),
    (.link, .init(category: "network", weight: 6)),
    (.resource, .init(category: "capacity", weight: 6)),
    (.setting, .init(category: "configuration", weight: 6)),
    (.code, .init(category: "software-bug", weight: 6)),
    (.record, .init(category: "data", weight: 4)),
  ]
}
