/// What bare clock times of a document mean: the day and the zone that it names once.
struct TimeContext: Sendable {
  /// The day of the incident; `nil` where the document names none.
  var date: DateValue?
  /// Where `date` was read.
  var dateEvidence: Evidence?
  /// Whether `date` was read outside the timeline.
  var dateIsStated: Bool { dateEvidence.map { $0.rule != .timelineFirst } ?? false }
  /// The day that the timeline's own heading or preamble gives to all bare clocks: "All events
  /// happened on 21 October".
  var standingDate: DateValue?
  /// The zone of clock times that name none.
  var zone: ZoneValue?
  /// The year of dates that name none.
  var year: Int?
  let settings: ReadingSettings

  /// The day of this name that is nearest to the incident's; `nil` where no whole date is known.
  func day(called weekday: Int) -> DateValue? {
    guard let date, let year = date.year else { return nil }
    var days = weekday - CivilDay(year: year, month: date.month, day: date.day).weekday
    if days > 3 { days -= 7 } else if days < -3 { days += 7 }
    return date.adding(days)
  }

  /// The instant of a moment; `nil` where neither it nor the document has a date.
  func instant(_ moment: Moment, assuming date: DateValue? = nil) -> Instant? {
    guard var day = moment.date ?? date ?? self.date else { return nil }
    if day.year == nil { day.year = year }
    let local = day.instant(moment.clock?.clock, offset: nil)
    guard moment.clock != nil else { return local }
    let zone = moment.zone ?? self.zone
    var instant = local
    instant.offset =
      zone?.offset(at: local, settings: settings) ?? settings.standardOffset(at: local)
    return instant
  }
}
