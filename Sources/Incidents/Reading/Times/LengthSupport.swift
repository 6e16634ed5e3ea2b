import Markup

/// Whether a stated length has something in the text that bears it out, though start and end are not
/// so far apart: then it measures something else than was taken for the incident's course.
enum LengthSupport {
  /// A course so many times as long as a part of it has a wrong day or month somewhere.
  private static let mostParts = 10.0

  /// - Parameter elapsed: minutes from start to end.
  static func bearsOut(
    _ stated: Claim<IncidentDuration>, _ elapsed: Double, _ times: IncidentTimes,
    in view: DocumentView
  ) -> Bool {
    if countsHoursOfWork(stated.evidence.range, view) { return true }
    let length = stated.value.minutes
    guard elapsed <= length * mostParts else {
      // "Could not reach each other for 43 seconds" told how a day of trouble began.
      return stated.evidence.rule != .labelledField
    }
    if countsNoNights(stated.evidence.range, times, view), length < elapsed { return true }
    let slack = max(times.durationIsApproximate ? length * 0.2 : length * 0.02, 1)
    let fits = { (minutes: Int) in abs(Double(minutes) - length) <= slack }
    let moments = moments(times, view)
    if times.boundariesAreInferred {
      return moments.indices.contains { first in
        moments[first...].contains { fits($0 - moments[first]) }
      }
    }
    let start = times.start?.value.epochMinutes
    let end = times.end?.value.epochMinutes
    return moments.contains { moment in
      start.map { fits(moment - $0) } ?? false || end.map { fits($0 - moment) } ?? false
    }
  }

  /// "Time to resolve: 7h" of what was resolved the next day: such figures count the hours of those who
  /// were there, more often than not.
  private static func countsNoNights(
    _ range: Range<Int>, _ times: IncidentTimes, _ view: DocumentView
  ) -> Bool {
    guard let start = times.start?.value, let end = times.end?.value,
      (start.month, start.day) != (end.month, end.day)
    else { return false }
    return view.fields(.timeToRestore).contains {
      $0.text.plain.sourceRange.contains(range.lowerBound)
    }
  }

  /// Distinct, the earliest first, and no more than can be paired.
  private static func moments(_ times: IncidentTimes, _ view: DocumentView) -> [Int] {
    let claims = [times.start, times.detected, times.mitigated, times.end]
      .compactMap { $0?.value }
    let entries = times.entries.compactMap(\.instant)
    var told: [Instant] = []
    let context = TimeContext(
      date: times.start.flatMap { start in
        DateValue(year: start.value.year, month: start.value.month, day: start.value.day)
      }, zone: times.start?.value.offset.map { .offset($0) }, year: times.start?.value.year,
      settings: view.settings)
    for index in view.indices([.summary, .impact, .lead]) where told.count < mostMoments {
      for span in view.spans[index] {
        told += [span.first, span.second].compactMap { $0.flatMap { context.instant($0) } }
      }
    }
    let all = (claims + entries + told).filter { $0.clock != nil }.compactMap(\.epochMinutes)
    return Array(Set(all).sorted().prefix(mostMoments))
  }

  private static let mostMoments = 200

  /// "7h (during support hours 10:00-17:00)": the nights between are not counted.
  private static func countsHoursOfWork(_ range: Range<Int>, _ view: DocumentView) -> Bool {
    let line = view.source.lines.line(at: range.lowerBound)
    return view.passages.contains { passage in
      passage.lines.contains(line) && hoursOfWork.occurs(in: passage.text, 0..<passage.text.count)
    }
  }

  private static let hoursOfWork = PhraseTable<Bool>([
    "support hours", "office hours", "business hours", "working hours", "opening hours",
  ])
}
