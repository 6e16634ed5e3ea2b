import Incidents

/// What caused incidents, set them off, let them come back, and what was done about them.
extension StatisticsFigures {
  static func causes(_ causes: [CauseCourse], of total: Int) -> [StatisticsFigure] {
    causes.map {
      StatisticsFigure(
        "cause.\($0.cause.rawValue).share", $0.share, .fraction, Bounds($0.interval), n: $0.count,
        of: total, .wilson)
    }
  }

  /// Shares of those with a known trigger.
  static func triggers(_ triggers: TriggerShares) -> [StatisticsFigure] {
    triggers.shares.map { share in
      StatisticsFigure(
        "trigger.\(share.trigger.rawValue).share", share.share, .fraction,
        share.interval.map { Bounds($0) }, n: share.count, of: triggers.known, .wilson,
        published: share.published)
    }
  }

  static func recurrence(_ recurrence: Recurrence) -> [StatisticsFigure] {
    let returned = recurrence.returnedSoon
    return [
      StatisticsFigure(
        "recurrence.returned_within_90_days", returned?.share, .fraction,
        (returned?.interval).map { Bounds($0) }, n: recurrence.eligible, of: recurrence.total,
        .kaplanMeier),
      StatisticsFigure(
        "recurrence.median", recurrence.survival?.median, .days, n: recurrence.eligible,
        of: recurrence.total, .kaplanMeier),
      StatisticsFigure(
        "recurrence.within_90_days.count", count: recurrence.soonCount, of: recurrence.eligible),
      StatisticsFigure(
        "recurrence.after_done_action.count", count: recurrence.actedUponCount,
        of: recurrence.eligible),
    ]
  }

  static func actions(_ actions: ActionAges) -> [StatisticsFigure] {
    let items = actions.bands.reduce(actions.undated) { $0 + $1.open + $1.unsaid + $1.done }
    return [
      StatisticsFigure("actions.undated.count", count: actions.undated, .actionItems, of: items)
    ] + actions.bands.flatMap(band) + location("actions.open_age", actions.open, .days, of: items)
  }

  private static func band(_ band: ActionAges.Band) -> [StatisticsFigure] {
    let id = "actions.age.\(band.name)"
    let (said, all) = (band.open + band.done, band.open + band.done + band.unsaid)
    return [
      StatisticsFigure("\(id).open", count: band.open, .actionItems, of: all),
      StatisticsFigure("\(id).unsaid", count: band.unsaid, .actionItems, of: all),
      StatisticsFigure(
        "\(id).share_done", band.shareDone, .fraction, band.interval.map { Bounds($0) },
        n: band.done, of: said, .wilson),
    ]
  }
}

extension Recurrence {
  /// The share that came back within ``soon``; `nil` for too few, and where none was watched so long.
  fileprivate var returnedSoon: (share: Double, interval: Interval?)? {
    guard let survival, survival.longest >= Self.soon else { return nil }
    let (value, interval) = survival.survival(at: Self.soon)
    return (1 - value, interval.map { Interval(low: 1 - $0.high, high: 1 - $0.low) })
  }
}

extension ActionAges.Band {
  /// `90_180`, `730_or_more`: days, the upper end left out.
  public var name: String { "\(from)_" + (below.map(String.init) ?? "or_more") }
}
