/// How a figure was worked out.
public enum StatisticsMethod: String, Sendable, CaseIterable {
  case count
  case poisson
  case quantile
  case extreme
  case wilson
  case rateRatio = "rate_ratio"
  case dispersion
  case laplace
  case theilSen = "theil_sen"
  case tChart = "t_chart"
  case kaplanMeier = "kaplan_meier"

  public var name: String {
    switch self {
    case .count: "A count"
    case .poisson: "A count or a rate with the exact interval of a Poisson count"
    case .quantile: "A sample quantile of type 7 with an interval from order statistics"
    case .extreme: "The smallest or the largest value"
    case .wilson: "A share with the score interval"
    case .rateRatio:
      "A ratio of two rates by the conditional binomial test, widened where incidents are clustered"
    case .dispersion: "The index of dispersion of counts, with the chi-square test"
    case .laplace: "The mean position in time, by Laplace's test"
    case .theilSen: "The median slope with Sen's interval; p from the Mann-Kendall test"
    case .tChart: "A control chart of times between events, not a confidence interval"
    case .kaplanMeier: "The product-limit estimate with Greenwood's variance, log(-log) interval"
    }
  }

  /// Where it is described; `nil` for what needs no source.
  public var source: String? {
    switch self {
    case .count, .extreme: nil
    case .poisson: "F. Garwood, Biometrika 28 (1936)"
    case .quantile:
      "R. Hyndman and Y. Fan, The American Statistician 50 (1996); H. David and H. Nagaraja, Order Statistics (2003), section 7.1"
    case .wilson: "E. Wilson, JASA 22 (1927)"
    case .rateRatio:
      "J. Przyborowski and H. Wilenski, Biometrika 31 (1940); C. Clopper and E. Pearson, Biometrika 26 (1934); P. McCullagh and J. Nelder, Generalized Linear Models (1989), section 4.5"
    case .dispersion:
      "D. Cox and P. Lewis, The Statistical Analysis of Series of Events (1966), section 6.3"
    case .laplace:
      "D. Cox and P. Lewis, The Statistical Analysis of Series of Events (1966), section 3.3"
    case .theilSen: "P. Sen, JASA 63 (1968); M. Kendall, Rank Correlation Methods (1975)"
    case .tChart: "L. Nelson, Journal of Quality Technology 26 (1994)"
    case .kaplanMeier: "E. Kaplan and P. Meier, JASA 53 (1958)"
    }
  }
}
