import Incidents

/// Plain sentences that the numbers earn. Nothing here says that something rises or falls: that takes
/// a test, and too few incidents are said to be too few.
struct TrendsSentences {
  /// Fewer incidents than this cannot tell anything of a trend.
  static let fewest = 10
  /// Fewer durations than this have no median worth the name.
  private static let fewestDurations = 3

  let words: Words
  /// With labels in the pages' language.
  let taxonomy: Taxonomy

  /// - Parameter taxonomy: localised; `nil` for the standard one.
  init(_ words: Words, taxonomy: Taxonomy? = nil) {
    self.words = words
    self.taxonomy = taxonomy ?? words.localised(.standard)
  }

  func total(_ summary: TrendsSummary) -> String {
    let incidents = words.text("count.of-incidents", count: summary.total)
    return summary.documents == summary.total
      ? words.text("charts.total.plain", count: summary.documents, ["of-incidents": incidents])
      : words.text("charts.total.retold", count: summary.documents, ["of-incidents": incidents])
  }

  func years(_ summary: TrendsSummary) -> String {
    guard let first = summary.years.first, let last = summary.years.last else {
      return words["charts.years.none"]
    }
    let dated = summary.total - summary.undated
    guard summary.years.count > 1 else {
      return words.text("charts.years.one", count: first.count, ["year": String(first.year)])
    }
    let span = words.text(
      "charts.years.span", count: dated, ["first": String(first.year), "last": String(last.year)])
    return dated < Self.fewest
      ? words.text("charts.years.few", ["span": span])
      : words.text("charts.years.whiskers", ["span": span])
  }

  func durations(_ summary: TrendsSummary) -> String {
    guard let location = summary.durationLocation else { return words["charts.durations.none"] }
    let incidents = words.text("count.of-incidents", count: summary.total)
    let used = words.text(
      "charts.durations.used", count: location.count, ["of-incidents": incidents])
    guard location.count >= Self.fewestDurations else {
      return words.text("charts.durations.few", ["used": used])
    }
    let median = words.duration(location.median)
    guard let interval = location.interval else {
      return words.text("charts.durations.median", ["used": used, "median": median])
    }
    return words.text(
      "charts.durations.interval",
      [
        "used": used, "median": median, "low": words.duration(interval.low),
        "high": words.duration(interval.high), "longest": words.duration(location.maximum),
      ])
  }

  func causes(_ summary: TrendsSummary) -> String {
    guard summary.total > 0 else { return words["charts.causes.none"] }
    let unknown = summary.causes.first { $0.id == .unknown }?.count ?? 0
    let incidents = words.text("count.of-incidents", count: summary.total)
    let known = words.text(
      "charts.causes.known", count: summary.total - unknown, ["of-incidents": incidents])
    let text =
      unknown == 0
      ? words.text("charts.causes.all", ["known": known])
      : words.text("charts.causes.unknown", count: unknown, ["known": known])
    return summary.total < Self.fewest ? "\(text) \(words["charts.causes.few"])" : text
  }

  /// What the figures leave out.
  func missing(_ summary: TrendsSummary) -> [String] {
    var items = [words["charts.missing.written"], words["charts.missing.retold"]]
    if summary.undated > 0 {
      items.append(words.text("charts.missing.undated", count: summary.undated))
    }
    let unstated = summary.total - (summary.durationLocation?.count ?? 0)
    if unstated > 0 { items.append(words.text("charts.missing.durations", count: unstated)) }
    if let last = summary.last, let year = last.year {
      items.append(
        words.text("charts.missing.last", ["day": words.day(last), "year": String(year)]))
    }
    return items
  }
}
