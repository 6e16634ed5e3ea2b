/// What the data show of one subject, and what may be said of it.
public struct TrendFinding: Sendable, Hashable {
  public let subject: TrendSubject
  /// Values that it rests on.
  public let n: Int
  /// A ratio of rates, a mean position in time, a factor or points a year; `nil` where none can be
  /// worked out.
  public let effect: Double?
  /// 95 per cent, of this subject alone; `nil` where it has no bounds.
  public let interval: Bounds?
  /// Two-sided, of this subject alone; `nil` where nothing was tested.
  public let p: Double?
  /// After Holm, with all other tests of the page, or of the pages of all terms and years, and with what
  /// these may use of the error of the site: to be held against ``ClaimRules/level``.
  public let adjusted: Double?
  public let verdict: Verdict
}

/// What a page may say.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// There is nothing to look at.
  case none
  /// The interval is clear of no change, but with so many tests such a one is to be expected.
  case alone
  /// There are values, and even a doubling could not be told from chance.
  case tooFew = "too_few"
  /// No change can be told.
  case unclear
  case rising
  case falling
}
