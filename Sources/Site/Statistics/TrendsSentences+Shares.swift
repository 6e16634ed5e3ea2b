import Incidents

extension TrendsSentences {
  /// Which causes are named, and whether the most frequent stands out.
  func causes(_ stats: KnowledgeStatistics) -> [String] {
    let total = stats.history.total
    guard total > 0 else { return [words["statistics.causes.none"]] }
    let coverage = stats.history.coverage[.cause]
    var used = [
      words.text(
        "statistics.causes.known", count: coverage.used,
        [
          "of-incidents": words.text("count.of-incidents", count: total),
          "inferred": coverage.inferred == 0
            ? "" : words.text("statistics.causes.inferred", count: coverage.inferred),
        ])
    ]
    if coverage.missing > 0 {
      used.append(words.text("statistics.causes.unknown", count: coverage.missing))
    }
    let known = stats.causes.filter { $0.cause != .unknown }
    guard coverage.used >= ClaimRules.fewest, let first = known.first else {
      return used + [words["statistics.causes.few"]]
    }
    return ranking(first, known.dropFirst().first, of: total) + used
  }

  /// Which cause is named most often, and whether that is certain.
  private func ranking(
    _ first: CauseCourse, _ second: CauseCourse?, of total: Int
  ) -> [String] {
    let most = words.text(
      "statistics.causes.first",
      [
        "cause": label(first.cause), "n": words.number(first.count),
        "total": words.number(total), "share": words.share(first.share),
        "interval": words.interval(first.interval, words.share),
      ])
    guard let second else { return [most] }
    let overlaps = second.interval.high >= first.interval.low
    return [most, words[overlaps ? "statistics.causes.ties" : "statistics.causes.untied"]]
  }

  /// Triggers beside the shares that Google published: inside or outside the interval, no more.
  ///
  /// - Parameter coverage: tells how many of the triggers were inferred.
  func triggers(_ triggers: TriggerShares, _ coverage: Coverage? = nil) -> [String] {
    let total = triggers.known + triggers.unknown
    guard total > 0 else { return [words["statistics.triggers.none"]] }
    let inferred = coverage?[.trigger].inferred ?? 0
    let known = words.text(
      "statistics.triggers.known", count: triggers.known,
      [
        "of-incidents": words.text("count.of-incidents", count: total),
        "unknown": words.number(triggers.unknown),
        "inferred": inferred == 0
          ? "" : words.text("statistics.causes.inferred", count: inferred),
      ])
    guard triggers.known >= ClaimRules.fewest else {
      return [known, words["statistics.triggers.few"]]
    }
    let compared = triggers.shares.filter { $0.published != nil && $0.interval != nil }
    let outside = compared.filter(\.isOutside)
    let number = words.number(compared.count)
    let comparison =
      outside.isEmpty
      ? words.text("statistics.triggers.inside", ["total": number])
      : words.text(
        "statistics.triggers.outside",
        [
          "n": words.number(outside.count), "total": number,
          "list": outside.map(told).joined(separator: "; "),
        ])
    let expected = Double(compared.count) * ClaimRules.level
    return [
      known, words["statistics.triggers.source"], comparison,
      words.text(
        "statistics.triggers.chance", ["expected": words.ratio(expected), "total": number]),
    ]
  }

  private func told(_ share: TriggerShares.Share) -> String {
    words.text(
      "statistics.triggers.one",
      [
        "trigger": label(share.trigger), "share": words.share(share.share ?? 0),
        "interval": share.interval.map { words.interval($0, words.share) } ?? "",
        "published": words.share(share.published ?? 0),
      ])
  }

  private func label(_ cause: CauseID) -> String {
    taxonomy.cause(cause)?.label ?? cause.rawValue
  }

  private func label(_ trigger: TriggerID) -> String {
    taxonomy.trigger(trigger)?.label ?? trigger.rawValue
  }
}

extension TriggerShares.Share {
  /// Whether the published share lies outside the interval of the one here.
  fileprivate var isOutside: Bool {
    guard let interval, let published else { return false }
    return published < interval.low || published > interval.high
  }
}
