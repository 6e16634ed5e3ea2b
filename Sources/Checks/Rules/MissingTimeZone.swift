import Incidents

extension CheckRule {
  /// A clock time says in which zone it was read.
  static let missingTimeZone = CheckRule(
    .missingTimeZone, .warning, "clock times for which nothing names a time zone"
  ) { incident in
    // What names a zone once names it for the whole document.
    guard !incident.reading.statements.namesZone, let place = incident.firstBareClock else {
      return []
    }
    return [
      CheckFinding(
        "nothing says in which time zone the clock times are", at: place,
        help: "write \"all times are UTC\" into the text, or set `time-zone` in casebook.yml")
    ]
  }
}

extension CheckedIncident {
  /// Where the first clock time of the record stands, if none has a zone.
  fileprivate var firstBareClock: Range<Int>? {
    let boundaries = [incident.start, incident.detected, incident.mitigated, incident.end]
      .compactMap(\.self)
    let isZoned =
      boundaries.contains { $0.value.offset != nil }
      || incident.timeline.contains { $0.at?.offset != nil }
    guard !isZoned else { return nil }
    let stated = boundaries.filter { $0.value.clock != nil }.map(\.evidence.range)
    let entries = incident.timeline.filter { $0.at?.clock != nil || $0.clock != nil }
      .map(\.evidence.range)
    return (stated + entries).filter { !$0.isEmpty }.min { $0.lowerBound < $1.lowerBound }
  }
}
