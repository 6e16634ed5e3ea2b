@testable import Incidents
@testable import Markup

/// The recognisers, asked at every token of a text.
extension FuzzTarget {
  static let dates = recogniser("dates") { text, index in
    for order: ReadingSettings.DateOrder in [.dayFirst, .monthFirst] {
      guard let (date, next) = DateRecogniser(order: order).match(text, at: index) else { continue }
      if let fault = place(next, index, text) { return fault }
      guard date.isPossible else { return "\(date) is no date" }
    }
    return nil
  }

  static let clocks = recogniser("clocks") { text, index in
    guard let (value, next) = ClockRecogniser.match(text, at: index) else { return nil }
    return place(next, index, text) ?? fault(of: value.clock)
  }

  static let zones = recogniser("zones") { text, index in
    guard let (zone, next) = zoneRecogniser.match(text, at: index) else { return nil }
    let local = Instant(year: 2024, month: 2, day: 29, clock: Clock(hour: 2, minute: 30))
    let offset = zone.offset(at: local, settings: ReadingSettings()) ?? 0
    // Kiribati is 14 hours ahead; nobody is further away than that.
    return place(next, index, text) ?? (abs(offset) < 15 * 60 ? nil : "an offset of \(offset)")
  }

  static let moments = FuzzTarget(name: "moments", readsLines: true) { bytes in
    let text = text(of: bytes)
    let finder = MomentFinder(dates: DateRecogniser(order: .dayFirst), zones: zoneRecogniser)
    var end = 0
    for span in finder.spans(in: text) {
      guard span.tokens.lowerBound >= end, span.tokens.upperBound <= text.count else {
        return "\(span.tokens) after \(end) of \(text.count)"
      }
      end = span.tokens.upperBound
      for moment in [span.first, span.second].compactMap(\.self) {
        guard moment.date != nil || moment.clock != nil else { return "a moment of nothing" }
        if let clock = moment.clock?.clock, let fault = fault(of: clock) { return fault }
      }
    }
    return nil
  }

  static let durations = recogniser("durations") { text, index in
    guard let (value, next) = DurationRecogniser.match(text, at: index) else { return nil }
    guard value.minutes >= 0, value.minutes.isFinite else { return "\(value.minutes) minutes" }
    _ = Minutes.text(value.minutes)
    return place(next, index, text)
  }

  static let shares = recogniser("shares") { text, index in
    guard let (value, next) = ShareRecogniser.match(text, at: index) else { return nil }
    guard value.percent >= 0, value.percent.isFinite else { return "\(value.percent) per cent" }
    _ = ShareJudge(text, index..<next, in: 0..<text.count).measure
    return place(next, index, text)
  }

  private static let zoneRecogniser = ZoneRecogniser(settings: ReadingSettings())

  private static func recogniser(
    _ name: String, _ check: @escaping @Sendable (TokenText, Int) -> String?
  ) -> FuzzTarget {
    FuzzTarget(name: name, readsLines: true) { bytes in
      let text = text(of: bytes)
      for index in 0..<text.count {
        if let fault = check(text, index) { return fault }
      }
      return nil
    }
  }

  private static func text(of bytes: [UInt8]) -> TokenText {
    TokenText(PlainText(generated: String(decoding: bytes, as: UTF8.self)))
  }

  /// What was found takes at least the token it was looked for at, and none that is not there.
  private static func place(_ next: Int, _ index: Int, _ text: TokenText) -> String? {
    next > index && next <= text.count ? nil : "\(index)..<\(next) of \(text.count)"
  }

  private static func fault(of clock: Clock) -> String? {
    (0..<24).contains(clock.hour) && (0..<60).contains(clock.minute)
      && (0..<60).contains(clock.second) ? nil : "\(clock) is no time of day"
  }
}
