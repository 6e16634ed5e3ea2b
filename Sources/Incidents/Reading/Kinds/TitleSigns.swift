/// What a document's title says it is, where that is no postmortem.
enum TitleSigns {
  /// - Returns: what it is instead, as a sentence goes on: "it is …".
  static func reason(_ view: DocumentView, _ times: IncidentTimes) -> String? {
    guard let title = view.passages.first(where: { $0.isHeading }) ?? view.passages.first else {
      return nil
    }
    let text = title.text
    guard text.tokens.count(where: { $0.kind == .word }) <= 12,
      let (kind, _, _) = kinds.first(in: text, 0..<text.count)
    else { return nil }
    let roles = Set(view.passages.map(\.role))
    switch kind {
    case .instructions:
      // A guide has no incident's time; a report on a broken runbook has.
      return times.start == nil && times.duration == nil ? "it is a guide" : nil
    case .record:
      return roles.contains(.rootCause) || roles.contains(.timeline)
        ? nil : "it is a list of changes or a record of a meeting"
    case .announcement:
      return roles.contains(.rootCause) || roles.contains(.impact) && roles.contains(.resolution)
        ? nil : "it announces planned work"
    }
  }

  private enum Kind { case instructions, record, announcement }

  private static let kinds = PhraseTable<Kind>(
    [
      "runbook", "playbook", "checklist", "policy", "policies", "procedure", "procedures",
      "guide", "guidelines", "guideline", "handbook", "how to", "howto", "best practices",
      "incident management", "incident response process", "response plan",
      "incident response exercise", "incident response exercises", "process", "faq",
      "on call rotation", "glossary", "training", "code of conduct", "workflow",
    ].map { ($0, Kind.instructions) }
      + [
        "changelog", "change log", "release notes", "meeting notes", "meeting minutes",
        "minutes of",
        "newsletter", "roadmap", "weekly report", "status report", "retro notes",
      ].map { ($0, Kind.record) }
      + [
        "scheduled maintenance", "planned maintenance", "maintenance window",
        "maintenance announcement", "upcoming maintenance", "maintenance notice",
      ].map { ($0, Kind.announcement) })
}
