/// The words by which the entries of a timeline tell the incident's course.
enum PhaseLexicon {
  /// A longer phrase wins over a shorter one, and of two that are equal the first.
  static let phrases = PhraseTable<PhaseSigns>(
    table(.over, ends) + table(.began, beginnings) + table(.escalated, escalations)
      + table(.cause, causes) + table(.mended, repairs)
      + table(.notice, notices + outsiders.map { $0 + " report" })
      + table(.report, reports) + table(.voice, voices) + table(.takenUp, takings)
      + table(.acknowledged, ["acknowledged", "acknowledges", "acknowledge", "acks", "acked"])
      + table(.looking, looks) + table(.eased, eases)
      + table(.repair, ["hotfix", "workaround", "failover", "rollback", "mitigation", "fix"])
      + table(.back, returns) + table(.works, successes) + table(.check, checks)
      + table([.finding, .findingThat], findings.map { $0 + " that" }) + table(.finding, findings)
      + table(.contact, contacts) + table(.paged, ["paged", "pages me", "pages us"])
      + table(.outsider, outsiders) + table(.tool, tools) + table(.evidence, evidence)
      // What destroys may mend.
      + table([.deed, .fault], deeds.filter(Set(faults).contains)) + table(.deed, deeds)
      + table(.fault, faults)
      + table([], nothings))

  /// What is said of a guess, a deed or a search, anywhere in the entry.
  static let remarks = PhraseTable<PhaseSigns>(
    table(.guess, guesses) + table(.inVain, failures) + table(.intent, intents)
      + table(.nothingFound, blanks) + table(.told, announcements)
      + table([], ["considered resolved", "as expected"]))

  static let denials: WordSet = [
    "not", "no", "without", "didn't", "wasn't", "isn't", "never", "none", "nothing", "cannot",
  ]

  /// What stands before something that did not come about, or was so before.
  static let reserves: WordSet = [
    "failed", "to", "unable", "until", "could", "couldn't", "would", "will", "should", "still",
    "if", "whether",
  ]

  /// What says that something is back where a clause ends with it: "All three systems back".
  static let closings: WordTable<PhaseSigns> = ["back": .back, "up": .back, "again": .again]

  static let partly: WordSet = [
    "mostly", "largely", "partly", "partially", "partial", "gradually", "most", "begins", "began",
    "begin", "started", "starts", "slowly",
  ]
  static let some: WordSet = ["most", "some", "many", "half", "part", "parts"]

  /// What "last" goes with where it means the one before.
  static let times: WordSet = [
    "night", "night's", "nights", "week", "week's", "month", "year", "day", "backup", "release",
    "deploy", "deployment", "version", "known", "change",
  ]

  private static func table(
    _ sign: PhaseSigns, _ phrases: [String]
  ) -> [(String, PhaseSigns)] {
    phrases.map { ($0, sign) }
  }

  // MARK: Remarks

  private static let guesses = [
    "suspect", "suspects", "suspected", "suspecting", "suspicion", "suspicious", "hypothesis",
    "hypothesised", "misleading", "misled", "assumed", "assumes", "assuming", "assumption",
    "initially thought", "thought", "we think", "believe", "considered", "blamed", "blame", "guess",
    "theory", "thinks", "think", "must be", "dismissed", "initially believed", "believed",
    "red herring", "red herrings", "false lead", "wrong lead", "ruled out", "rule out",
    "initial theory", "we thought", "maybe", "expected", "will be", "deemed unrelated", "attempted",
    "tried",
  ]

  private static let failures = [
    "no effect", "without effect", "no change", "no difference", "no improvement", "no use",
    "nothing changes", "nothing changed", "didn't help", "did not help", "does not help",
    "doesn't help", "still fail", "still fails", "still failing", "still down", "errors continue",
    "problem continues", "problem remains", "without success", "no avail", "in vain",
    "does not move", "did not move", "made it worse", "issue persisted", "issues persisted",
    "problem persisted", "error persists", "errors persist", "persists", "persisted", "same result",
    "same error", "same problem", "but fails", "but failed", "wasn't the", "makes it worse",
    "it was the same", "as before", "had nothing", "does not start", "was not the", "it is not",
    "it wasn't", "too slow", "didn't come", "did not come", "full again", "down again",
    "fails again", "failing again", "helps for", "was not helpful", "not enough",
  ]

  private static let intents = [
    "initiated", "decided", "decides", "decision", "planned", "plans to", "in progress", "attempt",
    "attempts", "attempting", "attempted", "tries", "tried", "trying", "prepared for",
    "is prepared", "being prepared", "starts to roll", "starts redeploying", "staging", "would be",
    "plan",
  ]

  private static let blanks = [
    "no anomalies", "no abnormal", "no abnormalities", "found nothing", "finds nothing",
    "no errors", "nothing unusual", "nothing found", "no problems", "no problem", "no issues",
    "no issue", "no attack", "not introduced", "no external", "nothing wrong", "looks fine",
    "all healthy", "everything looks", "no sign", "no limit", "there is none", "nothing",
    "no difference", "correct", "dismissed", "no other", "found to be correct", "found healthy",
    "is fine", "finds it healthy", "in order",
  ]

  /// What looks like a sign and is none.
  private static let nothings = [
    "incident report", "postmortem", "post mortem", "status page", "status page updated",
    "post incident", "monitoring for", "find out", "found no", "finds no", "find no", "sees no",
    "see no", "saw no", "shows no", "show no", "root cause analysis", "public", "not found",
    "change request", "pull request", "back to", "fall back", "falls back", "fell back",
    "falling back", "asks for", "attention moves", "attention shifts", "attention shifted",
    "focus shifted", "focus shifts", "focus moved", "investigation is concluded",
    "investigation concluded", "once again", "try again", "tries again", "tried again",
    "is run again", "are run again", "was run again", "yet again",
  ]

  private static let checks = [
    "check", "checks", "checked", "checking", "look at", "looks at", "looked at", "tested", "tests",
    "reviewed", "reviews", "review", "inspected", "examined", "for analysis", "investigated",
  ]

  /// What others are told is no complaint, and no repair.
  private static let announcements = [
    "status page", "message was sent", "message is sent", "notifying users", "notified customers",
    "notified users", "informed customers", "informed users", "customers informed",
    "customers were informed", "users were informed", "users informed", "tells callers",
    "we inform", "we tell", "we post", "announcement", "announces", "announced", "posted an update",
    "update posted", "communicated", "instructed",
  ]
}
