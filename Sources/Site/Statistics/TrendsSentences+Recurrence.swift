import Incidents

extension TrendsSentences {
  /// How many incidents came back.
  func recurrence(_ recurrence: Recurrence) -> [String] {
    guard recurrence.eligible > 0 else { return [words["statistics.recurrence.none"]] }
    let days = words.text("statistics.recurrence.days", count: Int(Recurrence.soon))
    return [
      words.text(
        "statistics.recurrence.eligible", count: recurrence.eligible,
        ["of-incidents": words.text("count.of-incidents", count: recurrence.total)]),
      recurrence.soonCount == 0
        ? words.text("statistics.recurrence.none-returned", ["days": days])
        : words.text(
          "statistics.recurrence.returned", count: recurrence.soonCount, ["days": days]),
      recurrence.actedUponCount == 0
        ? words["statistics.recurrence.none-acted"]
        : words.text("statistics.recurrence.acted", count: recurrence.actedUponCount),
      share(recurrence, days),
    ]
  }

  private func share(_ recurrence: Recurrence, _ days: String) -> String {
    guard let survival = recurrence.survival else {
      return words["statistics.recurrence.few"]
    }
    let (value, interval) = survival.survival(at: Recurrence.soon)
    // Nobody was watched that long, and not all had come back before.
    if value > 0, survival.longest < Recurrence.soon {
      return words.text("statistics.recurrence.short", ["days": days])
    }
    guard let interval else {
      return words.text("statistics.recurrence.share-none", ["days": days])
    }
    let returned = Interval(low: 1 - interval.high, high: 1 - interval.low)
    return words.text(
      "statistics.recurrence.share",
      [
        "days": days, "share": words.share(1 - value),
        "interval": words.interval(returned, words.share),
      ])
  }
}
