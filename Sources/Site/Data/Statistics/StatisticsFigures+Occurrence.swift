import Incidents

/// When incidents happened.
extension StatisticsFigures {
  static func occurrence(_ history: HistoryStatistics) -> [StatisticsFigure] {
    let occurrence = history.occurrence
    let total = history.total
    return [
      StatisticsFigure("occurrence.dated.count", count: occurrence.dated, of: total),
      StatisticsFigure("occurrence.undated.count", count: occurrence.undated, of: total),
      perYear(occurrence, of: total),
      StatisticsFigure(
        "occurrence.dispersion", occurrence.dispersion?.index, .index, n: occurrence.inner,
        of: total, .dispersion, p: occurrence.dispersion?.p),
      StatisticsFigure(
        "occurrence.variance_inflation", occurrence.dispersion.map { _ in occurrence.inflation },
        .index, n: occurrence.inner, of: total, .dispersion),
      laterHalf(history),
      StatisticsFigure(
        TrendSubject.years.figure, history[.years], .ratio, of: total, .rateRatio),
      StatisticsFigure(
        TrendSubject.drift.figure, history[.drift], .fraction, of: total, .laplace),
    ]
  }

  static func perYear(_ occurrence: Occurrence, of total: Int) -> StatisticsFigure {
    StatisticsFigure(
      "occurrence.per_year", occurrence.perYear?.value, .incidentsPerYear,
      (occurrence.perYear?.interval).map { Bounds($0) }, n: occurrence.inner, of: total, .poisson)
  }

  static func laterHalf(_ history: HistoryStatistics) -> StatisticsFigure {
    StatisticsFigure(
      TrendSubject.occurrence.figure, history[.occurrence], .ratio, of: history.total, .rateRatio)
  }

  static func periods(_ occurrence: Occurrence, of total: Int) -> [StatisticsFigure] {
    occurrence.periods.map { period in
      StatisticsFigure(
        "period.\(period.period.name).count", Double(period.count), .incidents,
        Bounds(period.interval), n: period.count, of: occurrence.dated, .poisson)
    }
  }

  /// Days between incidents. The limits are those of a control chart.
  static func gaps(_ occurrence: Occurrence, of total: Int) -> [StatisticsFigure] {
    let (n, chart) = (occurrence.gaps.count, occurrence.gapChart)
    func days(_ id: String, _ value: Double?) -> StatisticsFigure {
      StatisticsFigure(id, value, .days, n: n, of: total, .tChart)
    }
    return [
      median("gaps", Location(of: occurrence.gaps.map(\.days)), .days, of: total),
      days("gaps.centre", chart?.centre), days("gaps.lower_limit", chart?.lower),
      days("gaps.upper_limit", chart?.upper),
      StatisticsFigure(
        "gaps.outside.count", chart.map { Double($0.outside.count) }, .gaps,
        n: chart?.outside.count ?? 0, of: n, .tChart),
      StatisticsFigure(
        "gaps.outside.expected", chart?.expectedOutside, .gaps, n: n, of: total, .tChart),
    ]
  }
}
