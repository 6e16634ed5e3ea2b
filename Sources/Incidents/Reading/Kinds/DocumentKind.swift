/// Tells postmortems from the other documents of a folder: READMEs, templates, index pages.
enum DocumentKind {
  /// Why a document is not a postmortem; `nil` where it is one.
  ///
  /// Two independent signs are enough to be one: a section on the timeline, the root cause, the
  /// impact or the actions; a beginning or a duration; a time of day at which it began; the share of
  /// whom it hit; words for an outage in title or summary.
  ///
  /// - Parameter hints: signs that the front matter gives.
  static func reasonAgainst(
    _ view: DocumentView, _ times: IncidentTimes, hasShare: Bool = false, hints: Int = 0
  ) -> String? {
    if TemplateSigns(view: view, times: times).isTemplate {
      return "it is a template: its fields are placeholders"
    }
    if IndexSigns(view: view).isIndex { return "it is a list of incidents" }
    if let reason = TitleSigns.reason(view, times) { return reason }
    if isAssignment(view, times) {
      return "it says what a postmortem must contain, and tells of none"
    }
    if isReadme(view) { return "it describes a project" }
    if DecisionSigns.isDecision(view) { return "it records a decision" }
    if isInstruction(view, times) { return "it says what to do, and tells of no incident" }
    var signs = hints
    let roles = RoleSet(view.passages.lazy.map(\.role))
    for role: SectionRole in [.timeline, .rootCause, .impact, .actions, .resolution, .detection]
    where roles.contains(role) {
      signs += 1
    }
    if let start = times.start, start.evidence.rule != .frontMatter {
      signs += 1
      // Only what happened has a time of day.
      if start.value.clock != nil { signs += 1 }
    }
    if times.duration != nil { signs += 1 }
    // A section on the impact has been counted already.
    if hasShare, !roles.contains(.impact) { signs += 1 }
    if speaksOfIncident(view) { signs += 1 }
    return signs >= 2
      ? nil : "too little in it speaks of an incident: timeline, root cause, impact, date, duration"
  }

  /// Neither a day nor a timeline, and what it says holds at any time.
  private static func isInstruction(_ view: DocumentView, _ times: IncidentTimes) -> Bool {
    guard times.start == nil, times.timedEntries < 2,
      !view.passages.contains(where: { $0.role == .timeline && !$0.isHeading })
    else { return false }
    return TenseSigns.speaksOfThePresent(view)
  }

  /// Instructions for writing a postmortem, without any time of an incident.
  private static func isAssignment(_ view: DocumentView, _ times: IncidentTimes) -> Bool {
    // A day alone may be that of a report in a list.
    guard times.start?.value.clock == nil, times.duration == nil else { return false }
    let demands = view.passages.count { passage in
      instructions.occurs(in: passage.text, 0..<passage.text.count)
    }
    return demands >= 2
  }

  private static let instructions = PhraseTable<Bool>([
    "must contain", "should contain", "must include", "should include", "write a postmortem",
    "how to write", "requirements", "in this section", "explain in detail", "describe in detail",
  ])

  /// Two or more of the headings that a project's README has, and neither timeline nor cause.
  private static func isReadme(_ view: DocumentView) -> Bool {
    let roles = RoleSet(view.passages.lazy.map(\.role))
    guard !roles.contains(.timeline), !roles.contains(.rootCause) else { return false }
    let headings = view.passages.count { passage in
      passage.isHeading && projectParts.occurs(in: passage.text, 0..<passage.text.count)
    }
    return headings >= 2
  }

  private static let projectParts = PhraseTable<Bool>([
    "installation", "getting started", "contributing", "usage", "repository structure",
    "project structure", "license", "licence", "prerequisites", "how to use", "features",
    "directory structure", "files", "learning objectives",
  ])

  static func speaksOfIncident(_ view: DocumentView) -> Bool {
    view.passages.prefix(12).contains { passage in
      incidentWords.occurs(in: passage.text, 0..<passage.text.count)
    }
  }

  private static let incidentWords = PhraseTable<Bool>([
    "outage", "incident", "postmortem", "post mortem", "downtime", "disruption", "unavailable",
    "failure", "root cause", "degraded", "breach", "data loss", "crash", "went down",
  ])
}
