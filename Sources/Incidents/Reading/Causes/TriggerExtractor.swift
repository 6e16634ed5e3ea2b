/// Reads what set the incident off: an axis of its own beside the root cause.
enum TriggerExtractor {
  /// - Returns: what a field or a section "Trigger" names, else what the text says set it off, else the
  ///   weightiest trigger that the conclusion names.
  static func extract(_ view: DocumentView, sentences: [CauseSentence]) -> Claim<TriggerID>? {
    named(view) ?? said(sentences) ?? weightiest(view, sentences)
  }

  // MARK: Named

  private static func named(_ view: DocumentView) -> Claim<TriggerID>? {
    for field in view.fields(.trigger) {
      guard let found = kind(field.text, field.tokens, any: true) else { continue }
      return Claim(found, view.evidence(field.text, field.tokens, .labelledField, .high))
    }
    for (index, passage) in view.passages.enumerated()
    where passage.isHeading && FieldLabel.match(passage.text, 0..<passage.text.count) == .trigger {
      for below in view.passages[(index + 1)...].prefix(3) {
        guard !below.isHeading, below.section == passage.section else { break }
        for range in Sentences(below.text, 0..<below.text.count) {
          guard let found = kind(below.text, range, any: true) else { continue }
          return Claim(found, view.evidence(below.text, range, .statement, .high))
        }
      }
    }
    return nil
  }

  // MARK: Said

  private static let settingOff = PhraseTable<Bool>([
    "triggered by", "set off by", "trigger was", "triggers were", "was started by", "began when",
    "started when", "began after", "started after", "kicked off by", "initiated by",
    "started with", "began with",
  ])

  /// "It was triggered by a config push": whatever stands behind the words.
  private static func said(_ sentences: [CauseSentence]) -> Claim<TriggerID>? {
    for sentence in sentences where !sentence.tellsRepair {
      guard let (_, at, count) = settingOff.first(in: sentence.text, sentence.tokens),
        !isNegated(sentence.text, at, from: sentence.tokens.lowerBound),
        let found = kind(sentence.text, at + count..<sentence.tokens.upperBound, any: false)
      else { continue }
      return Claim(
        found,
        Evidence(
          range: sentence.text.sourceRange(sentence.tokens),
          text: sentence.text.string(sentence.tokens), rule: sentence.rule, confidence: .medium))
    }
    return nil
  }

  // MARK: Weighed

  private static func weightiest(
    _ view: DocumentView, _ sentences: [CauseSentence]
  ) -> Claim<TriggerID>? {
    var best: (score: Int, claim: Claim<TriggerID>)?
    // What was rolled out to mend it did not set it off.
    for sentence in sentences
    where sentence.weight >= 4 && !sentence.tellsRepair && sentence.rule != .resolutionSection {
      for index in sentence.tokens {
        guard let (found, count) = lexicon.match(sentence.text, at: index) else { continue }
        let score = found.weight * sentence.weight
        guard score > best?.score ?? 0,
          !isNegated(sentence.text, index, from: sentence.tokens.lowerBound)
        else { continue }
        let evidence = view.evidence(
          sentence.text, index..<index + count, sentence.rule, found.weight >= 8 ? .medium : .low)
        best = (score, Claim(found.trigger, evidence))
      }
    }
    return best?.claim
  }

  /// "not a DDoS attack", "no malicious code", "no attacker"
  private static func isNegated(_ text: TokenText, _ index: Int, from start: Int) -> Bool {
    (max(start, index - 3)..<index).contains { negations.contains(text.word($0)) }
  }

  private static let negations: WordSet = [
    "not", "no", "never", "without", "neither", "nor", "wasn't", "isn't", "rather",
  ]

  // MARK: What it is

  /// The trigger that some words tell of: who did what to which thing, before any single word.
  ///
  /// - Parameter any: whether a word alone counts, as where the words stand for the trigger.
  private static func kind(
    _ text: TokenText, _ tokens: Range<Int>, any: Bool
  ) -> TriggerID? {
    TriggerDeeds.kind(text, tokens)
      ?? tokens.lazy.compactMap { index in
        guard let (found, _) = lexicon.match(text, at: index), any || found.weight >= 7,
          !isNegated(text, index, from: tokens.lowerBound)
        else { return nil }
        return found.trigger
      }.first
  }

  private struct Weighed: Sendable {
    let trigger: TriggerID
    let weight: Int
  }

  private static let lexicon = PhraseTable<Weighed>(
    phrases(
      "deploy", 8,
      "deployment", "deploy", "deployed", "code deployment", "new release", "release", "rollout",
      "new version", "rolled out", "software update", "pushed to production", "code change",
      "recent update", "merged", "upgrade", "upgraded", "shipped", "patch release", "new feature")
      + phrases(
        "config-change", 8,
        "configuration change", "config change", "changed the configuration",
        "configuration update", "settings change", "changed the setting", "changed a setting",
        "feature flag", "recent configuration", "modified the configuration", "was switched on")
      + phrases(
        "user-behaviour", 7,
        "surge in traffic", "traffic surge", "traffic spike", "spike in traffic", "high traffic",
        "increased traffic", "marketing campaign", "promotion", "sudden surge", "unexpected surge",
        "black friday", "user activity", "heavy traffic", "surge", "peak load", "campaign")
      + phrases(
        "pipeline", 7, "batch job", "nightly job", "cron job", "data pipeline", "import job",
        "scheduled job", "etl", "backfill", "backup job")
      + phrases(
        "provider-change", 8, "provider changed", "api change", "upstream change",
        "provider maintenance", "provider outage", "vendor update", "github outage", "aws outage",
        "api update")
      + phrases(
        "performance-decay", 6, "over time", "gradually", "gradual", "slowly grew", "accumulated",
        "slow growth", "grew over", "over weeks", "over months", "never cleared")
      + phrases(
        "capacity", 5, "disk full", "ran out of", "out of memory", "exhausted", "no space left",
        "overload", "overloaded", "exhaustion")
      + phrases(
        "hardware", 8, "hardware failure", "disk failure", "power outage", "power failure",
        "failed disk", "thunderstorm", "overheating", "cooling failure", "hardware fault")
      + phrases(
        "maintenance", 9, "maintenance", "routine maintenance", "scheduled maintenance",
        "planned maintenance", "migration", "maintenance window", "node pool upgrade",
        "version upgrade", "decommissioning")
      + phrases(
        "attack", 9, "ddos", "attack", "attacker", "attackers", "malicious", "phishing",
        "brute force", "hackers")
      + phrases(
        "expiry", 9, "expired", "expiry", "expiration", "lapsed", "leap second", "not renewed"))

  private static func phrases(
    _ trigger: TriggerID, _ weight: Int, _ phrases: String...
  ) -> [(String, Weighed)] {
    phrases.map { ($0, Weighed(trigger: trigger, weight: weight)) }
  }
}
