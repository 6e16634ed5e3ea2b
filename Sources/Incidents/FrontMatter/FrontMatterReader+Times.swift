import Markup

extension FrontMatterReader {
  /// `start_time: 14:00` where another key has the day.
  struct BareClock {
    let entry: YAMLEntry
    let field: FrontMatterKey.Field
    let clock: Clock
    let zone: ZoneValue?
  }

  /// The zone has to be known before any time is read.
  mutating func readZone(_ entries: [YAMLEntry]) {
    guard let entry = entries.first(where: { FrontMatterKey.field(named: $0.key) == .timeZone }),
      let written = entry.value.written, !written.isEmpty
    else { return }
    let text = TokenText(PlainText(generated: written))
    guard let (zone, next) = ZoneRecogniser(settings: settings).match(text, at: 0),
      next == text.count
    else {
      return report(
        .error, .unknownValue, "`\(written)` is not a time zone that Casebook knows",
        at: entry.value.range, help: "write it as Europe/Berlin, +01:00 or UTC")
    }
    claims.zone = zone
  }

  mutating func instant(_ entry: YAMLEntry) -> Claim<Instant>? {
    guard let written = entry.value.written else {
      wrongType(entry.value, "a date, or a date and a time")
      return nil
    }
    if let instant = WrittenInstant.read(written, settings: settings, zone: claims.zone) {
      guard WrittenInstant.isAmbiguous(written, settings: settings) else {
        return Claim(instant, evidence(entry.value))
      }
      report(
        .warning, .ambiguousDate, "day and month could change places in this date",
        at: entry.value.range,
        help: "set `date-order` in casebook.yml, or write the date as YYYY-MM-DD")
      return Claim(instant, evidence(entry.value, .low))
    }
    if let (clock, zone) = WrittenInstant.clock(written, settings: settings),
      let field = FrontMatterKey.field(named: entry.key)
    {
      bareClocks.append(
        BareClock(entry: entry, field: field, clock: clock, zone: zone ?? claims.zone))
      return nil
    }
    if let field = FrontMatterKey.field(named: entry.key), field == .start || field == .end,
      Self.isNumeric(written)
    {
      claims.hasImpossibleTime = true
    }
    reportNoDate(entry.value)
    return nil
  }

  /// Whether somebody meant a date, which `YYYY-MM-DD` and `0000-00-00` leave open.
  private static func isNumeric(_ written: String) -> Bool {
    written.utf8.contains { (0x31...0x39).contains($0) }
      && written.utf8.allSatisfy { $0.isASCIIDigit || "-/.:+ TZ".utf8.contains($0) }
  }

  private mutating func reportNoDate(_ value: YAMLValue) {
    report(
      .error, .impossibleDate, "`\(value.written ?? "")` is not a date that exists",
      at: value.range, help: "write it as 2023-03-03 or 2023-03-03T14:00:00+01:00")
  }

  /// Gives times of day the day of their own field, else that of the start, else the document's.
  mutating func placeBareClocks() {
    let fields: [(FrontMatterKey.Field, WritableKeyPath<FrontMatterClaims, Claim<Instant>?>)] = [
      (.start, \.start), (.date, \.date), (.detected, \.detected), (.mitigated, \.mitigated),
      (.end, \.end),
    ]
    for (field, path) in fields {
      for bare in bareClocks where bare.field == field {
        if claims[keyPath: path]?.value.clock != nil { continue }
        let own = claims[keyPath: path]?.value
        guard let day = own ?? claims.start?.value ?? claims.date?.value else {
          reportNoDate(bare.entry.value)
          continue
        }
        let instant = Self.instant(bare, on: day, isOwnDay: own != nil, after: claims.start?.value)
        claims[keyPath: path] = Claim(
          WrittenInstant.placed(instant, zone: bare.zone, settings: settings),
          evidence(bare.entry.value))
      }
    }
  }

  /// What lies before the start on the start's day is the next day's.
  private static func instant(
    _ bare: BareClock, on day: Instant, isOwnDay: Bool, after start: Instant?
  ) -> Instant {
    var instant = Instant(year: day.year, month: day.month, day: day.day, clock: bare.clock)
    if !isOwnDay, bare.field != .start, let begun = start?.clock, bare.clock < begun {
      instant = instant.adding(minutes: 1440) ?? instant
    }
    return instant
  }
}
