import Incidents

/// What the pages call things.
enum EnglishWords {
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `12,345`
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 3 else { return digits }
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }

  static func basis(_ basis: IncidentDuration.Basis) -> String {
    switch basis {
    case .stated: "as the document states it"
    case .interval: "the end less the start"
    case .timeline: "from the timeline’s first entry to its last"
    case .frontMatter: "from the front matter"
    }
  }

  static func phase(_ phase: TimelineEntry.Phase) -> String {
    phase == .other ? "" : capitalised(phase.rawValue)
  }

  static func kind(_ kind: ActionItem.Kind) -> String { capitalised(kind.rawValue) }

  /// `nil` for high confidence, which goes without saying.
  static func confidence(_ confidence: Confidence) -> String? {
    switch confidence {
    case .high: nil
    case .medium: "medium confidence"
    case .low: "low confidence"
    }
  }

  static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension Incident {
  /// What a list says of when it was: the start, else the end.
  var when: Instant? { (start ?? end)?.value }

  var cause: CauseID { rootCause?.value.category ?? .unknown }
}
