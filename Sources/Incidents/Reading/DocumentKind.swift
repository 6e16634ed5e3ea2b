/// Tells postmortems from the other documents of a folder: READMEs, templates, index pages.
enum DocumentKind {
  /// Why a document is not a postmortem; `nil` where it is one.
  ///
  /// Two independent signs are enough to be one: a section on the timeline, the root cause, the
  /// impact or the actions; a beginning or a duration; words for an outage in title or summary.
  static func reasonAgainst(_ view: DocumentView, _ times: IncidentTimes) -> String? {
    if isTemplate(view) { return "it is a template: its fields are placeholders" }
    var signs = 0
    let roles = Set(view.passages.map(\.role))
    for role: SectionRole in [.timeline, .rootCause, .impact, .actions, .resolution, .detection]
    where roles.contains(role) {
      signs += 1
    }
    if times.start != nil { signs += 1 }
    if times.duration != nil { signs += 1 }
    if speaksOfIncident(view) { signs += 1 }
    return signs >= 2 ? nil : "it has no timeline, root cause, impact or date of an incident"
  }

  static func speaksOfIncident(_ view: DocumentView) -> Bool {
    view.passages.prefix(12).contains { passage in
      incidentWords.occurs(in: passage.text, 0..<passage.text.count)
    }
  }

  private static let incidentWords = PhraseTable<Bool>([
    "outage", "incident", "postmortem", "post mortem", "downtime", "disruption", "unavailable",
    "failure", "root cause", "degraded", "breach", "data loss", "crash", "went down",
  ])

  /// Three or more placeholders such as `YYYY-MM-DD`, `<name>`, `TBD`, `[describe …]`.
  private static func isTemplate(_ view: DocumentView) -> Bool {
    var placeholders = 0
    for passage in view.passages {
      placeholders += TemplateWords.phrases.occurs(in: passage.text, 0..<passage.text.count) ? 1 : 0
    }
    return placeholders >= 3 && placeholders * 4 >= view.passages.count
  }
}

/// What templates write where a report has its facts.
enum TemplateWords {
  static let phrases = PhraseTable<Bool>([
    "yyyy mm dd", "yyyy", "hh mm", "tbd", "fill in", "describe the", "your name", "insert",
    "placeholder", "lorem ipsum", "replace this", "todo describe", "hh",
  ])
}
