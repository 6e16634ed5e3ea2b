import Incidents

/// One number that statistics tell, with all that it takes to judge it. `data/statistics.json` and
/// `casebook stats` are made of these.
public struct StatisticsFigure: Sendable, Hashable {
  /// What a value is counted in.
  public enum Unit: String, Sendable, CaseIterable {
    case incidents, gaps, minutes, days, percent, fraction, ratio
    case actionItems = "action_items"
    case incidentsPerYear = "incidents_per_year"
    /// A value of 2 is a doubling every year.
    case factorPerYear = "factor_per_year"
    case percentagePointsPerYear = "percentage_points_per_year"
    /// Of a dispersion: 1 for what comes independently.
    case index
  }

  /// What a test found; ``StatisticsFigure/p`` is its own.
  public struct Claim: Sendable, Hashable {
    /// After Holm, with all other tests of the same set; `nil` where too few values were tested.
    public let adjusted: Double?
    public let verdict: Verdict

    init(_ finding: TrendFinding) {
      adjusted = finding.adjusted
      verdict = finding.verdict
    }
  }

  /// Dots between its parts, the same from build to build.
  public let id: String
  /// `nil` where it is not known, which is not 0.
  public let value: Double?
  public let unit: Unit
  /// Of 95 per cent; `nil` where none can be given.
  public let interval: Bounds?
  /// How many the value rests on, and of how many; for a share, those that it is the share of.
  public let n: Int
  public let total: Int
  public let method: StatisticsMethod
  /// Two-sided, of this figure alone; `nil` where nothing was tested.
  public let p: Double?
  /// `nil` where nothing may be claimed of it.
  public internal(set) var claim: Claim?
  /// What others published of the same, in the same unit.
  public let published: Double?

  init(
    _ id: String, _ value: Double?, _ unit: Unit, _ interval: Bounds? = nil, n: Int, of total: Int,
    _ method: StatisticsMethod, p: Double? = nil, claim: Claim? = nil, published: Double? = nil
  ) {
    self.id = id
    self.value = value
    self.unit = unit
    self.interval = interval
    self.n = n
    self.total = total
    self.method = method
    self.p = p
    self.claim = claim
    self.published = published
  }

  /// So many of a total.
  init(_ id: String, count: Int, _ unit: Unit = .incidents, of total: Int) {
    self.init(id, Double(count), unit, n: count, of: total, .count)
  }

  /// The share that so many are of a total.
  init(_ id: String, share count: Int, of total: Int) {
    let interval = Rates.wilson(count: count, of: total)
    self.init(
      id, interval == nil ? nil : Double(count) / Double(total), .fraction,
      interval.map { Bounds($0) }, n: count, of: total, .wilson)
  }

  /// The effect of a finding, with what its test says.
  init(
    _ id: String, _ finding: TrendFinding?, _ unit: Unit, of total: Int, _ method: StatisticsMethod
  ) {
    self.init(
      id, finding?.effect, unit, finding?.interval, n: finding?.n ?? 0, of: total, method,
      p: finding?.p, claim: finding.map(Claim.init))
  }
}
