/// Sentences that tell of suspicions, not of the cause.
enum FalseLeads {
  /// Whether a sentence is about what the team first believed or ruled out.
  static func isOne(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    guard leads.occurs(in: text, sentence) else { return false }
    return !conclusions.occurs(in: text, sentence) || acquittals.occurs(in: text, sentence)
  }

  private static let acquittals = PhraseTable<Bool>([
    "innocent", "unrelated", "was fine", "were fine", "to be fine", "healthy", "not the cause",
    "red herring", "not to be the",
  ])

  private static let leads = PhraseTable<Bool>([
    "initially", "initial assumption", "suspected", "suspecting", "suspect", "assumed", "assuming",
    "assumption", "at first", "first thought", "we thought", "believed", "misleading", "ruled out",
    "red herring", "false lead", "false trail", "turned out not", "was not the cause",
    "no issues were found", "initial theories", "initial hypothesis", "hypothesis", "dead end",
    "wrong track", "first suspicion", "seemed to be", "thinking it was", "wasn't the",
    "was healthy",
    "not the issue", "false alarm", "wild goose", "mistook", "speculated", "we think", "think it",
    "first theory", "theory", "suspicion", "suspects", "candidates", "we blame", "i blame",
    "blamed",
    "accuse", "accused", "nothing to do with", "did nothing wrong", "neither plays", "no fault in",
    "was never the", "were never the", "thought it might", "initial guess", "first guess",
    "might be",
  ])

  private static let conclusions = PhraseTable<Bool>([
    "root cause was", "root cause is", "actual cause", "real cause", "true cause",
    "turned out to be",
    "was caused by", "the cause was", "to be the cause", "real culprit", "actual root cause",
    "in fact",
    "it was discovered that the root", "eventually found", "eventually discovered",
  ])
}
