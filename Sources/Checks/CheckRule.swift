import Markup

/// One thing that a postmortem is held against. Each has a page of its own in `docs/rules`.
public struct CheckRule: Sendable {
  public let id: Rule
  /// Unless the configuration says otherwise.
  public let severity: Severity
  /// One sentence: what it finds.
  public let summary: String
  /// Pure: looks at nothing but the document.
  public let check: @Sendable (CheckedDocument) -> [Diagnostic]

  public init(
    id: Rule, severity: Severity, summary: String,
    check: @escaping @Sendable (CheckedDocument) -> [Diagnostic]
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.check = check
  }
}

extension CheckRule {
  /// Every rule, in the order of the documentation.
  public static let all: [CheckRule] = [
    missingDate, missingTimeZone, missingTimeline, missingRootCause, timelineOrder, backwardsRange,
    wrongWeekday, skippedTime, contradictoryShare, actionWithoutOwner, actionWithoutDate,
    missingAltText, blamingWords,
  ]

  /// Findings of one rule in one incident; nobody reads more.
  private static let most = 200

  /// A rule that looks at one incident at a time: a file may hold several, and what is no postmortem
  /// need not have what a postmortem has.
  init(
    _ id: Rule, _ severity: Severity, _ summary: String,
    ofEach check: @escaping @Sendable (CheckedIncident) -> [CheckFinding]
  ) {
    let most = Self.most
    self.init(id: id, severity: severity, summary: summary) { document in
      document.postmortems.flatMap { reading in
        check(CheckedIncident(reading: reading, source: document.source)).prefix(most).map {
          finding in
          Diagnostic(
            severity, id, finding.message, in: document.source, at: finding.range,
            help: finding.help)
        }
      }
    }
  }
}

/// What a rule says of a place, before it is told whose rule it is.
struct CheckFinding: Sendable {
  /// One sentence without a full stop.
  let message: String
  let range: Range<Int>
  /// What to change.
  let help: String

  init(_ message: String, at range: Range<Int>, help: String) {
    self.message = message
    self.range = range
    self.help = help
  }
}
