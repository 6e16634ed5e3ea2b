import Markup

extension CheckRule {
  /// A postmortem asks what made a slip easy, not whose it was.
  static let blamingWords = CheckRule(
    .blamingWords, .note, "words that blame somebody instead of saying what made the slip easy"
  ) { incident in
    BlameFinder.find(in: incident.reading, incident.source).map { found in
      let words = incident.source.text(in: found.range)
      return CheckFinding(
        "\"\(words)\" \(found.kind.reason)", at: found.range, help: found.kind.advice)
    }
  }
}
