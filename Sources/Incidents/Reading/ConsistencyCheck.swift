import Markup

/// Holds what a document says against what it shows.
enum ConsistencyCheck {
  static func diagnostics(of incident: Incident, in view: DocumentView) -> [Diagnostic] {
    [duration(incident, view), ambiguousDate(incident, view)].compactMap(\.self)
  }

  /// A stated duration that start and end do not bear out.
  private static func duration(_ incident: Incident, _ view: DocumentView) -> Diagnostic? {
    guard let stated = incident.duration, stated.value.basis == .stated,
      let start = incident.start?.value, let end = incident.end?.value, start.clock != nil,
      end.clock != nil, let from = start.epochMinutes, let to = end.epochMinutes
    else { return nil }
    let elapsed = Double(to - from)
    guard abs(elapsed - stated.value.minutes) > max(5, stated.value.minutes * 0.1) else {
      return nil
    }
    return Diagnostic(
      .warning, .contradictoryDuration,
      "the text says \(Minutes.text(stated.value.minutes)) minutes, but start and end are "
        + "\(Minutes.text(elapsed)) minutes apart",
      in: view.source, at: stated.evidence.range,
      help: "correct whichever is wrong, or write `duration` into the front matter")
  }

  private static func ambiguousDate(_ incident: Incident, _ view: DocumentView) -> Diagnostic? {
    guard let start = incident.start, start.evidence.confidence == .low, !view.dateOrderIsCertain,
      start.evidence.text.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    return Diagnostic(
      .warning, .ambiguousDate, "day and month could change places in this date",
      in: view.source, at: start.evidence.range,
      help: "set `date-order` in casebook.yml, or write the month as a word")
  }
}
