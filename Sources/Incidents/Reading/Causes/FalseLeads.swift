/// Sentences that tell of suspicions, not of the cause.
enum FalseLeads {
  /// Whether a sentence is about what the team first believed or ruled out.
  static func isOne(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    guard leads.occurs(in: text, sentence) else { return isCleanCheck(text, sentence) }
    return !conclusions.occurs(in: text, sentence) || acquittals.occurs(in: text, sentence)
  }

  /// "I checked the certificate: valid until December."
  private static func isCleanCheck(_ text: TokenText, _ sentence: Range<Int>) -> Bool {
    let first = sentence.first { text.tokens[$0].kind == .word } ?? sentence.lowerBound
    guard
      let check = (first..<min(sentence.upperBound, first + 3)).first(where: {
        checks.contains(text.word($0))
      }), let colon = (check..<sentence.upperBound).first(where: { text.isMark($0, ":") })
    else { return false }
    return (colon..<min(sentence.upperBound, colon + 4)).contains {
      clean.contains(text.word($0))
    }
  }

  private static let checks: WordSet = ["checked", "check", "tested", "inspected", "verified"]
  private static let clean: WordSet = [
    "fine", "ok", "okay", "valid", "normal", "healthy", "nothing", "good", "clean", "green", "up",
    "idle", "empty", "innocent", "running",
  ]

  /// What had no fault.
  private static let acquitting = [
    "played no part", "plays no part", "no part in it", "rule out", "nothing defective",
    "nothing wrong with", "nothing was broken", "worked as designed", "ran normally",
    "were spotless", "was spotless", "was green", "were green", "were verified", "no attack",
    "no intrusion", "did not help", "didn't help", "had no effect", "with no effect",
    "were all fine", "not at fault", "not to blame", "handled everything correctly",
    "considered and excluded", "was excluded", "were excluded", "does not look like",
    "no sign of", "no code or", "no configuration or", "no code change", "no code changes",
    "no configuration change", "no configuration changes", "no anomaly", "nothing was wrong",
    "nobody had changed", "no one had changed",
    "nobody changed", "nothing had changed", "exactly what it was", "exactly as written", "no bug",
    "neither a wrong", "was in order", "were in order",
    "without influence", "exonerated", "cleared of all blame", "no wrong setting",
    "found nothing wrong", "was correct", "was healthy", "were healthy", "red herring",
  ]

  /// These acquit what a suspicion was about, and mean little alone.
  private static let acquittals = PhraseTable<Bool>(
    acquitting + [
      "innocent", "unrelated", "was fine", "were fine", "to be fine", "healthy", "not the cause",
      "not to be the",
    ])

  /// Another incident has a cause of its own.
  private static let references = [
    "this resembles", "see also", "similar incident", "similar outage", "similar to the incident",
    "reminiscent of", "earlier incident", "previous incident", "previous outage", "earlier outage",
  ]

  private static let suspicions = [
    "looks suspicious", "we blamed", "rumours", "sent us down", "people thought",
    "looked to us like", "looks like an attack", "looked like an attack", "appeared to be",
    "was taken for", "took it for a", "initially", "initial assumption", "suspected", "suspecting",
    "suspect", "we assumed", "i assumed", "team assumed", "they assumed", "engineers assumed",
    "everybody assumed", "everyone assumed", "was assumed", "had assumed", "first assumed",
    "initially assumed", "assuming", "assumption", "at first", "first thought", "we thought",
    "believed", "misleading", "ruled out", "false lead", "false trail", "turned out not",
    "was not the cause", "no issues were found", "initial theories", "initial hypothesis",
    "hypothesis", "hypotheses", "dead end", "wrong track", "first suspicion", "seemed to be",
    "thinking it was",
    "wasn't the", "not the issue", "false alarm", "wild goose", "was convinced", "were convinced",
    "mistook", "speculated",
    "we think", "think it", "first theory", "theory", "theories are", "our theories", "suspicion",
    "suspects", "candidates",
    "we blame", "i blame", "blamed", "accuse", "accused", "nothing to do with",
    "did nothing wrong", "neither plays", "no fault in", "was never the", "were never the",
    "thought it might", "initial guess", "first guess", "might be",
  ]

  private static let leads = PhraseTable<Bool>(acquitting + references + suspicions)

  private static let conclusions = PhraseTable<Bool>([
    "root cause was", "root cause is", "actual cause", "real cause", "true cause",
    "turned out to be",
    "was caused by", "the cause was", "to be the cause", "real culprit", "actual root cause",
    "in fact",
    // Who was mistaken about a place did something there.
    "believed i was", "thought i was", "thinking i was", "believing i was", "believed he was",
    "thought he was", "thinking he was", "believing he was", "believed she was",
    "thought she was", "thinking she was", "believing she was", "thought they were on",
    "thinking they were on", "believed they were on",
    "it was discovered that the root", "eventually found", "eventually discovered",
  ])
}
