import Markup

/// Holds what a document says against what it shows.
enum ConsistencyCheck {
  static func diagnostics(
    of incident: Incident, _ times: IncidentTimes, in view: DocumentView
  ) -> [Diagnostic] {
    [
      duration(incident, times, view), ambiguousDate(incident, times, view), ambiguousZone(view),
      titleDate(incident, view),
    ].compactMap(\.self)
  }

  /// A stated duration that start and end do not bear out.
  private static func duration(
    _ incident: Incident, _ times: IncidentTimes, _ view: DocumentView
  ) -> Diagnostic? {
    guard let stated = incident.duration, stated.value.basis == .stated,
      let start = incident.start?.value, let end = incident.end?.value, start.clock != nil,
      end.clock != nil, let from = start.epochMinutes, let to = end.epochMinutes
    else { return nil }
    let elapsed = Double(to - from)
    guard abs(elapsed - stated.value.minutes) > max(5, stated.value.minutes * 0.1),
      !LengthSupport.bearsOut(stated, elapsed, times, in: view)
    else { return nil }
    return Diagnostic(
      .warning, .contradictoryDuration,
      "the text says \(Minutes.length(stated.value.minutes)), but start and end are "
        + "\(Minutes.length(elapsed)) apart",
      in: view.source, at: stated.evidence.range,
      help: "correct whichever is wrong, or write `duration` into the front matter")
  }

  private static func ambiguousDate(
    _ incident: Incident, _ times: IncidentTimes, _ view: DocumentView
  ) -> Diagnostic? {
    guard let start = incident.start?.evidence, start.confidence == .low, !view.dateOrderIsCertain,
      let place = [start, times.dayEvidence].compactMap(\.self).first(where: {
        hasNumericDate($0.text) && !$0.range.isEmpty
      })
    else { return nil }
    return Diagnostic(
      .warning, .ambiguousDate, "day and month could change places in this date",
      in: view.source, at: place.range,
      help: "set `date-order` in casebook.yml, or write the month as a word")
  }

  /// A slash between digits; one in an address stands beside a word.
  private static func hasNumericDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: "/") && bytes[$0 - 1].isASCIIDigit && bytes[$0 + 1].isASCIIDigit
    }
  }

  /// An abbreviation such as IST, which is the time of India, Ireland and Israel.
  private static func ambiguousZone(_ view: DocumentView) -> Diagnostic? {
    for (index, spans) in view.spans.enumerated() {
      let named = spans.lazy.filter(\.namesZone)
      for moment in named.flatMap({ [$0.first, $0.second].compactMap(\.self) }) {
        guard case .ambiguous(let offset) = moment.zone else { continue }
        let text = view.passages[index].text
        return Diagnostic(
          .warning, .ambiguousZone,
          "several zones share this abbreviation; it is read as UTC\(offset < 0 ? "-" : "+")"
            + "\(Minutes.text(Double(abs(offset)) / 60)) hours",
          in: view.source, at: text.sourceRange(moment.tokens),
          help: "name the zone under `zones` in casebook.yml, or write the offset")
      }
    }
    return nil
  }

  /// A title that names another day than the text does.
  private static func titleDate(_ incident: Incident, _ view: DocumentView) -> Diagnostic? {
    guard let start = incident.start?.value,
      let index = view.passages.firstIndex(where: \.isHeading),
      let span = view.spans[index].first, span.second == nil, let date = span.first.date,
      let year = date.year, start.year != nil, incident.start?.evidence.rule != .documentTitle
    else { return nil }
    let end = incident.end?.value ?? start
    let day = CivilDay(year: year, month: date.month, day: date.day)
    guard let from = start.year.map({ CivilDay(year: $0, month: start.month, day: start.day) }),
      let to = end.year.map({ CivilDay(year: $0, month: end.month, day: end.day) }),
      day < from || to < day
    else { return nil }
    let text = view.passages[index].text
    return Diagnostic(
      .warning, .contradictoryDate, "the title names another day than the text does",
      in: view.source, at: text.sourceRange(span.first.tokens),
      help: "correct whichever is wrong, or write `start` into the front matter")
  }
}
