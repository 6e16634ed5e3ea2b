import Markup

/// Reads an instant that stands alone, as in front matter.
enum WrittenInstant {
  /// ISO 8601 in all its common spellings, and whatever the recognisers of prose know; `nil` where
  /// something else stands there too, or the date does not exist.
  static func read(_ written: String, settings: ReadingSettings) -> Instant? {
    let text = TokenText(PlainText(generated: ISOSpelling.extended(written)))
    let finder = MomentFinder(
      dates: DateRecogniser(order: settings.dateOrder ?? .dayFirst),
      zones: ZoneRecogniser(settings: settings))
    guard let moment = finder.moment(text, at: 0), let date = moment.date,
      moment.tokens.upperBound == text.count
    else { return nil }
    var context = TimeContext(settings: settings)
    context.date = date
    return context.instant(moment)
  }
}
