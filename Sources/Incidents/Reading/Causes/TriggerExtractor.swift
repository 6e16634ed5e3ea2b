/// Reads what set the incident off: an axis of its own beside the root cause.
enum TriggerExtractor {
  private struct Weighed: Sendable {
    let trigger: TriggerID
    let weight: Int
  }

  /// - Returns: the weightiest trigger that the conclusion or a field "Trigger:" names.
  static func extract(_ view: DocumentView, sentences: [CauseSentence]) -> Claim<TriggerID>? {
    for field in view.fields(.trigger) {
      for index in field.tokens {
        guard let (found, _) = lexicon.match(field.text, at: index) else { continue }
        return Claim(
          found.trigger, view.evidence(field.text, field.tokens, .labelledField, .high))
      }
    }
    var best: (score: Int, claim: Claim<TriggerID>)?
    for sentence in sentences where sentence.weight >= 4 && !sentence.tellsRepair {
      for index in sentence.tokens {
        guard let (found, count) = lexicon.match(sentence.text, at: index) else { continue }
        let score = found.weight * sentence.weight
        guard score > best?.score ?? 0 else { continue }
        let evidence = view.evidence(
          sentence.text, index..<index + count, sentence.rule, found.weight >= 8 ? .medium : .low)
        best = (score, Claim(found.trigger, evidence))
      }
    }
    return best?.claim
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
