/// Which words of a sentence tell the cause and which the effect: "A led to B", "B was due to A".
///
/// A word for a category counts fully on the cause's side and little on the effect's: "a
/// misconfiguration led to inefficient queries" is about configuration.
struct CausalSides {
  /// Tenths by which the words of each stretch count; stretches in order, covering the sentence.
  private var stretches: [(tokens: Range<Int>, share: Int)] = []

  private enum Connector: Sendable {
    case forward, backward
    /// What stands behind it set off, or brought, what stands before it.
    case trigger
  }

  init(_ text: TokenText, _ sentence: Range<Int>) {
    var start = sentence.lowerBound
    var share = Self.neutral
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let (connector, count) = Self.connector(text, index) else {
        index += 1
        continue
      }
      let before = share
      switch connector {
      // What stands before "due to" is the effect; what stands after "led to" is.
      case .forward: share = Self.effect
      // A defect comes before what set it off.
      case .trigger where before == Self.cause || hasDefect(text, start..<index):
        share = Self.trigger
      case .backward, .trigger: share = Self.cause
      }
      stretches.append((start..<index, share == Self.cause ? min(before, Self.effect) : before))
      start = index
      index += count
    }
    stretches.append((start..<sentence.upperBound, share))
  }

  private static let neutral = 10
  private static let cause = 13
  private static let effect = 3
  private static let trigger = 4

  private static func connector(
    _ text: TokenText, _ index: Int
  ) -> (value: Connector, count: Int)? {
    // "…, so every request failed"
    if text.isWord(index, "so"), text.isMark(index - 1, ",") { return (.forward, 1) }
    return connectors.match(text, at: index)
  }

  private func hasDefect(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    tokens.contains { Self.defects.contains(text.word($0)) }
  }

  private static let defects: WordSet = [
    "bug", "bugs", "defect", "defects", "regression", "regressions", "error", "mistake",
    "misconfiguration", "leak", "typo", "fault", "flaw", "deadlock", "race",
  ]

  /// Tenths by which a word at a token counts.
  func share(at index: Int) -> Int {
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return stretches[low].tokens.contains(index) ? stretches[low].share : Self.neutral
  }

  private static let connectors = PhraseTable<Connector>(
    [
      "led to", "leads to", "leading to", "resulted in", "resulting in", "results in", "causing",
      "caused the", "caused a", "caused an", "caused our", "caused all", "caused some",
      "which caused",
      "that caused", "this caused", "it caused", "and caused", "causes", "so that", "triggering",
      "triggered a", "triggered an", "preventing",
      "prevented", "overloading", "overwhelming", "which made", "made the", "which meant",
      "this meant", "forcing", "rendering", "bringing down", "brought down", "took down", "hence",
      "therefore", "thus", "thereby", "consequently", "as a consequence", "ergo", "leaving",
      "which is why", "and so",
    ].map { ($0, .forward) }
      + [
        "due to", "because of", "because", "caused by", "as a result of", "resulted from",
        "stemmed from", "attributed to", "traced to", "traced back to",
        "originated from", "owing to", "thanks to", "result of",
        "consequence of",
        "since the", "since our", "since it", "since we", "since that", "since a", "as the",
        "owed to", "parce que", "à cause de", "porque", "debido a", "por causa de", "weil",
        "aufgrund", "wegen",
      ].map { ($0, .backward) }
      + ["triggered by", "introduced by", "exposed by"].map { ($0, .trigger) })
}
