import Markup

/// Reads an instant that stands alone, as in front matter.
enum WrittenInstant {
  /// ISO 8601 in all its common spellings, seconds since 1970, and whatever the recognisers of prose
  /// know; `nil` where something else stands there too, or the date does not exist.
  ///
  /// - Parameter zone: of times that name none.
  static func read(
    _ written: String, settings: ReadingSettings, zone: ZoneValue? = nil
  ) -> Instant? {
    let text = TokenText(PlainText(generated: ISOSpelling.extended(written)))
    guard let moment = finder(settings).moment(text, at: 0), let date = moment.date,
      moment.tokens.upperBound == text.count
    else { return sinceEpoch(written) }
    var context = TimeContext(settings: settings)
    context.date = date
    context.zone = zone
    return context.instant(moment)
  }

  /// Whether day and month could change places in what ``read(_:settings:zone:)`` reads, and nothing
  /// in the configuration says which is which.
  static func isAmbiguous(_ written: String, settings: ReadingSettings) -> Bool {
    guard settings.dateOrder == nil else { return false }
    let text = TokenText(PlainText(generated: ISOSpelling.extended(written)))
    return finder(settings).moment(text, at: 0)?.date?.isAmbiguous == true
  }

  /// A time of day that stands alone.
  static func clock(
    _ written: String, settings: ReadingSettings
  ) -> (clock: Clock, zone: ZoneValue?)? {
    let text = TokenText(PlainText(generated: written))
    guard written.contains(":"), let moment = finder(settings).moment(text, at: 0),
      moment.date == nil, let clock = moment.clock, moment.tokens.upperBound == text.count
    else { return nil }
    return (clock.clock, moment.zone)
  }

  /// A local time with the offset that a zone, or the configuration, gives it.
  static func placed(_ local: Instant, zone: ZoneValue?, settings: ReadingSettings) -> Instant {
    var instant = local
    instant.offset =
      zone?.offset(at: local, settings: settings) ?? settings.standardOffset(at: local)
    return instant
  }

  private static func finder(_ settings: ReadingSettings) -> MomentFinder {
    MomentFinder(
      dates: DateRecogniser(order: settings.dateOrder ?? .dayFirst),
      zones: ZoneRecogniser(settings: settings))
  }

  /// Ten digits are seconds, thirteen milliseconds: the years 2001 to 2286.
  private static func sinceEpoch(_ written: String) -> Instant? {
    guard let number = Int(written), number > 0 else { return nil }
    let seconds: Int
    switch written.utf8.count {
    case 10: seconds = number
    case 13: seconds = number / 1000
    default: return nil
    }
    let day = CivilDay(number: seconds / 86_400)
    let rest = seconds % 86_400
    return Instant(
      year: day.year, month: day.month, day: day.day,
      clock: Clock(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60), offset: 0)
  }
}
