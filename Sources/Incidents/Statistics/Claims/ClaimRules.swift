/// From which numbers which words follow: the first rule that fits decides.
///
/// Nothing but this table lets a page say that something rises or falls.
public enum ClaimRules {
  /// Fewer values than this tell nothing of a change.
  public static let fewest = 10

  /// The share of sites that may claim a change anywhere where there is none.
  public static let level = 0.05

  /// What of ``level`` the page of the trends may use; the pages of all causes, components, services …
  /// and years share the rest, so that the promise holds for whoever reads the whole site.
  static let (trendsShare, listsShare) = (0.8, 0.2)

  /// The numbers that a rule looks at.
  public struct Evidence: Sendable, Hashable {
    public let n: Int
    public let effect: Double?
    public let interval: Bounds?
    public let adjusted: Double?
    public let neutral: Double
    public let isRatio: Bool

    /// Whether the test, after Holm, and the interval agree that there is a change.
    var excludesNoChange: Bool {
      guard let adjusted, let interval else { return false }
      return adjusted <= level && interval.excludes(neutral)
    }

    /// Whether the interval alone, of this test among all, has no change outside.
    var excludesItAlone: Bool {
      adjusted != nil && interval.map { $0.excludes(neutral) } ?? false
    }

    /// Whether a halving and a doubling are both told from no change, so that the lack of a claim
    /// means something.
    var wouldShowADoubling: Bool {
      guard let interval else { return false }
      return interval.low >= 0.5 && interval.high.map { $0 <= 2 } ?? false
    }
  }

  public struct Rule: Sendable {
    public let name: String
    public let verdict: Verdict
    public let holds: @Sendable (Evidence) -> Bool
  }

  public static let rules: [Rule] = [
    Rule(name: "no values", verdict: .none) { $0.n == 0 },
    Rule(name: "under ten values", verdict: .tooFew) { $0.n < fewest },
    Rule(name: "interval above no change after Holm", verdict: .rising) {
      $0.excludesNoChange && ($0.interval?.low ?? 0) > $0.neutral
    },
    Rule(name: "interval below no change after Holm", verdict: .falling) {
      $0.excludesNoChange && ($0.interval?.low ?? 0) < $0.neutral
    },
    Rule(name: "told alone, but not among all tests", verdict: .alone) { $0.excludesItAlone },
    Rule(name: "a doubling could hide in the interval", verdict: .tooFew) {
      $0.isRatio && $0.interval != nil && !$0.wouldShowADoubling
    },
    Rule(name: "nothing told apart", verdict: .unclear) { _ in true },
  ]

  public static func verdict(_ evidence: Evidence) -> Verdict {
    rules.first { $0.holds(evidence) }?.verdict ?? .unclear
  }
}
