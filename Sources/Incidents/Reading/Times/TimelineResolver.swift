/// A timeline entry with its place in time.
struct ResolvedEntry: Sendable {
  let draft: DraftEntry
  let instant: Instant?
  let phase: TimelineEntry.Phase
  /// Minutes on a line of their own, for documents without any date: days pass at midnight.
  let minute: Int?
}

/// Gives every entry of a timeline its date and zone: those named once hold until others are
/// named, and a clock that jumps back by hours has passed midnight.
struct TimelineResolver {
  private let context: TimeContext
  private var day: DateValue?
  private var daysPassed = 0
  private var last: Int?
  /// Whether an entry has said which day of the week it is of.
  private var knowsWeekday = false

  static func resolve(_ drafts: [DraftEntry], in context: TimeContext) -> [ResolvedEntry] {
    var resolver = TimelineResolver(context: context)
    return zip(drafts, CoursePhases.phases(of: drafts)).map { resolver.resolve($0, $1) }
  }

  private init(context: TimeContext) {
    self.context = context
    day = context.date
  }

  /// A clock that falls back by less than this is out of order, not past midnight.
  private static let midnightJump = 6 * 60

  private mutating func resolve(
    _ draft: DraftEntry, _ phase: TimelineEntry.Phase
  ) -> ResolvedEntry {
    guard var moment = draft.moment else {
      return ResolvedEntry(draft: draft, instant: nil, phase: phase, minute: nil)
    }
    if var date = moment.date {
      if date.year == nil { date.year = context.year }
      if let day, date.number(assuming: 2000) != day.number(assuming: 2000) { last = nil }
      day = date
      moment.date = date
    }
    if moment.date == nil, draft.moment?.clock != nil, isLongBefore() {
      day = context.date
      last = nil
    }
    if moment.date == nil, let standing = context.standingDate, standing != day,
      last == nil || daysPassed == 0
    {
      day = standing
    }
    if moment.date == nil, let weekday = draft.weekday { move(to: weekday) }
    let minute = moment.clock.map { place($0.clock.minuteOfDay, hasDate: moment.date != nil) }
    let instant = context.instant(moment, assuming: currentDay)
    return ResolvedEntry(draft: draft, instant: instant, phase: phase, minute: minute)
  }

  /// "Wed 09:00" below "Tue 18:05" is of the next day; the first day named is the nearest to the
  /// incident's.
  private mutating func move(to weekday: Int) {
    guard let day, let year = day.year else { return }
    var days = weekday - CivilDay(year: year, month: day.month, day: day.day).weekday
    if days < 0 { days += 7 }
    if !knowsWeekday, days > 3 { days -= 7 }
    knowsWeekday = true
    guard days != 0 else { return }
    self.day = day.adding(days)
    last = nil
  }

  /// An entry of weeks before ("April 1: configured") is what led to the incident; the bare clocks
  /// below it are of the incident's own day.
  private func isLongBefore() -> Bool {
    guard context.dateIsStated, let incident = context.date, let day else { return false }
    let year = incident.year ?? day.year ?? 2001
    return incident.number(assuming: year) - day.number(assuming: year) >= 7
  }

  private mutating func place(_ minuteOfDay: Int, hasDate: Bool) -> Int {
    if let last, !hasDate, last - minuteOfDay >= Self.midnightJump {
      daysPassed += 1
      if let day { self.day = day.next }
    }
    last = minuteOfDay
    return daysPassed * 1440 + minuteOfDay
  }

  private var currentDay: DateValue? { day }
}

extension DateValue {
  /// The day after; a February without a year is taken for a short one.
  var next: DateValue { adding(1) }

  func adding(_ days: Int) -> DateValue {
    let following = CivilDay(
      number: CivilDay(year: year ?? 2001, month: month, day: day).number + days)
    return DateValue(
      year: year == nil ? nil : following.year, month: following.month, day: following.day,
      isAmbiguous: isAmbiguous)
  }
}
