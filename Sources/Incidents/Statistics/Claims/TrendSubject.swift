/// What a page may say that it changes.
public enum TrendSubject: Sendable, Hashable, CaseIterable {
  /// The later half of the time against the earlier.
  case occurrence
  /// The last whole year against the one before.
  case years
  /// Towards which end of the time incidents lie.
  case drift
  case measure(Measure)

  public static let allCases: [Self] =
    [.occurrence, .years, .drift] + Measure.allCases.map(Self.measure)

  /// Snake case, as data and keys of words name it.
  public var name: String {
    switch self {
    case .occurrence: "occurrence"
    case .years: "years"
    case .drift: "drift"
    case .measure(let measure): measure.rawValue
    }
  }

  /// The effect that is no change: a ratio of 1, no points, the middle of the time.
  public var neutral: Double {
    switch self {
    case .occurrence, .years: 1
    case .drift: 0.5
    case .measure(let measure): measure.isMultiplicative ? 1 : 0
    }
  }

  /// Whether the effect is a factor.
  var isRatio: Bool { neutral == 1 }
}
