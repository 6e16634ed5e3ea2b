import Incidents

/// How long and how much.
extension StatisticsFigures {
  static func measure(
    _ history: MeasureHistory, _ whole: HistoryStatistics
  ) -> [StatisticsFigure] {
    let measure = history.measure
    return location(
      measure.rawValue, history.location, measure.figureUnit, of: history.total)
      + [change(measure, whole)]
  }

  static func change(_ measure: Measure, _ history: HistoryStatistics) -> StatisticsFigure {
    StatisticsFigure(
      TrendSubject.measure(measure).figure, history[.measure(measure)],
      measure.isMultiplicative ? .factorPerYear : .percentagePointsPerYear, of: history.total,
      .theilSen)
  }

  static func median(_ history: MeasureHistory?, _ measure: Measure, of total: Int)
    -> StatisticsFigure
  {
    median(measure.rawValue, history?.location, measure.figureUnit, of: total)
  }

  /// The five numbers and a tail: no median of fewer than three values, no quartiles of fewer than ten.
  static func location(
    _ name: String, _ location: Location?, _ unit: StatisticsFigure.Unit, of total: Int
  ) -> [StatisticsFigure] {
    let split = location.flatMap { $0.count < ClaimRules.fewest ? nil : $0 }
    func figure(
      _ part: String, _ value: Double?, _ interval: Interval?, _ method: StatisticsMethod
    ) -> StatisticsFigure {
      StatisticsFigure(
        "\(name).\(part)", value, unit, interval.map { Bounds($0) }, n: location?.count ?? 0,
        of: total, method)
    }
    return [
      figure("minimum", location?.minimum, nil, .extreme),
      figure("lower_quartile", split?.lowerQuartile, split?.lowerQuartileInterval, .quantile),
      median(name, location, unit, of: total),
      figure("upper_quartile", split?.upperQuartile, split?.upperQuartileInterval, .quantile),
      figure("p90", location?.p90, location?.p90Interval, .quantile),
      figure("maximum", location?.maximum, nil, .extreme),
    ]
  }

  static func median(
    _ name: String, _ location: Location?, _ unit: StatisticsFigure.Unit, of total: Int
  ) -> StatisticsFigure {
    let isEnough = (location?.count ?? 0) >= TrendsSentences.fewestForMedian
    return StatisticsFigure(
      "\(name).median", isEnough ? location?.median : nil, unit,
      (location?.interval).map { Bounds($0) }, n: location?.count ?? 0, of: total, .quantile)
  }
}

extension Measure {
  var figureUnit: StatisticsFigure.Unit { self == .affected ? .percent : .minutes }
}
