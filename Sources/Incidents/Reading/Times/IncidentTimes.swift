/// When an incident began and ended, as far as its document tells.
struct IncidentTimes: Sendable {
  var start: Claim<Instant>?
  var detected: Claim<Instant>?
  var mitigated: Claim<Instant>?
  var end: Claim<Instant>?
  var duration: Claim<IncidentDuration>?
  var timeline: [TimelineEntry] = []
  /// Whether `duration` is stated roughly: "about two hours".
  var durationIsApproximate = false
  /// Whether start or end only follow from the timeline.
  var boundariesAreInferred = false
  /// Where the day of bare clocks stands.
  var dayEvidence: Evidence?
  /// What the timeline was made of.
  var entries: [ResolvedEntry] = []
  var rejected: [RejectedCandidate] = []

  /// Entries of the timeline with a time of day.
  var timedEntries: Int { timeline.count { $0.at?.clock != nil || $0.clock != nil } }
}

/// A moment that might be a beginning or an end: dated, or a bare clock where the document has no
/// date at all.
struct Boundary: Sendable {
  let instant: Instant?
  /// Minutes on the timeline's own line; for documents without a date.
  let minute: Int?
  /// Whether the text gave this moment a date of its own.
  let hasOwnDate: Bool
}
