import Incidents

extension Incident {
  /// The record's fields that have evidence, in the record's order.
  static let fieldsWithEvidence = [
    "title", "summary", "start", "detected", "mitigated", "end", "duration_minutes",
    "affected_percent", "root_cause", "contributing_factors", "trigger", "components", "services",
    "severity", "tags", "authors", "status", "timeline", "action_items",
  ]

  /// A field's values as a person reads them: one text, or one for each value of a list.
  func texts(of field: String) -> [String] {
    switch field {
    case "title": [title.value]
    case "summary": [summary?.value].compactMap { $0 }
    case "start": texts(start)
    case "detected": texts(detected)
    case "mitigated": texts(mitigated)
    case "end": texts(end)
    case "duration_minutes": duration.map { [$0.value.text] } ?? []
    case "affected_percent": affected.map { [$0.value.text] } ?? []
    case "root_cause": [rootCause?.value.category.rawValue].compactMap { $0 }
    case "trigger": [trigger?.value.rawValue].compactMap { $0 }
    case "severity": [severity?.value].compactMap { $0 }
    case "status": [status?.value].compactMap { $0 }
    default: listTexts(of: field)
    }
  }

  private func listTexts(of field: String) -> [String] {
    switch field {
    case "contributing_factors": contributingFactors.map(\.value.rawValue)
    case "components": components.map(\.value)
    case "services": services.map(\.value)
    case "tags": tags.map(\.value)
    case "authors": authors.map(\.value)
    case "timeline": timeline.map(\.summaryText)
    case "action_items": actionItems.map { "\($0.kind.rawValue): \($0.text)" }
    default: []
    }
  }

  private func texts(_ claim: Claim<Instant>?) -> [String] {
    claim.map { [$0.value.description] } ?? []
  }
}

extension IncidentDuration {
  /// `90 (stated)`
  fileprivate var text: String { "\(NumberText.of(minutes)) (\(basis.rawValue))" }
}

extension AffectedShare {
  /// `30 % of users`
  fileprivate var text: String { NumberText.of(percent) + " %" + (scope.map { " of \($0)" } ?? "") }
}

extension TimelineEntry {
  /// `2023-03-03T14:05:00 detected: …`
  fileprivate var summaryText: String {
    let time = at?.description ?? clock?.text
    return [time, "\(phase.rawValue):", text].compactMap { $0 }.joined(separator: " ")
  }
}

/// Numbers without a fraction where there is none.
enum NumberText {
  static func of(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}
