/// Incidents that came back: with the same root cause in a component that was at fault before.
public struct Recurrence: Sendable {
  public struct Return: Sendable, Hashable {
    public let id: String
    public let title: String
    public let when: Instant
    /// The nearest earlier incident of the same cause and component.
    public let earlierID: String
    public let earlierTitle: String
    public let cause: CauseID
    /// Those that both have.
    public let components: [String]
    /// Between the two starts.
    public let days: Double
    /// Whether an action item of the earlier one is said to be done.
    public let wasActedUpon: Bool

    /// Within ``Recurrence/soon``.
    public var isSoon: Bool { days <= Recurrence.soon }
  }

  /// Days within which an incident counts as having come back.
  public static let soon = 90.0

  /// Incidents with a date, a known cause and a component: the only ones that can be seen to return.
  public let eligible: Int
  public let total: Int
  /// The latest first; those within ``soon`` and those after something was done, however long after.
  public let returns: [Return]
  /// The time until the next of the same cause and component, in days; an incident that none
  /// followed counts as unreturned until the last incident of all. `nil` for fewer than ten
  /// eligible ones, among which a single return decides all. It takes them for independent: where
  /// incidents come in clusters the truth lies outside its interval more often than it should.
  public let survival: KaplanMeier?

  public var soonCount: Int { returns.count { $0.isSoon } }
  public var actedUponCount: Int { returns.count { $0.wasActedUpon } }

  init(_ observations: [Observation]) {
    total = observations.count
    let candidates = observations.filter {
      $0.day != nil && $0.cause != .unknown && !$0.components.isEmpty
    }.sorted { ($0.day ?? 0, $0.id) < ($1.day ?? 0, $1.id) }
    eligible = candidates.count
    let end = observations.compactMap(\.day).max() ?? 0
    let links = Self.links(candidates)
    var times = candidates.map { end - ($0.day ?? end) }
    var observed = Array(repeating: false, count: candidates.count)
    for link in links.next {
      times[link.earlier] = (candidates[link.later].day ?? 0) - (candidates[link.earlier].day ?? 0)
      observed[link.earlier] = true
    }
    survival =
      eligible < ClaimRules.fewest ? nil : KaplanMeier(times: times, observed: observed)
    returns = links.previous.reversed().compactMap { link in
      Self.told(candidates[link.later], after: candidates[link.earlier])
    }
  }

  private typealias Link = (earlier: Int, later: Int)

  /// The nearest earlier one of every incident, and the nearest later one, by cause and component.
  private static func links(_ candidates: [Observation]) -> (previous: [Link], next: [Link]) {
    struct Key: Hashable {
      let cause: CauseID
      let component: String
    }
    var latest: [Key: Int] = [:]
    var previous: [Link] = []
    var next: [Int: Int] = [:]
    for (place, candidate) in candidates.enumerated() {
      let keys = candidate.components.map { Key(cause: candidate.cause, component: $0) }
      let before = keys.compactMap { latest[$0] }
      if let nearest = before.max() { previous.append((nearest, place)) }
      for earlier in before where next[earlier] == nil { next[earlier] = place }
      for key in keys { latest[key] = place }
    }
    return (previous, next.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private static func told(_ later: Observation, after earlier: Observation) -> Return? {
    guard let when = later.when, let day = later.day, let before = earlier.day else { return nil }
    let found = Return(
      id: later.id, title: later.title, when: when, earlierID: earlier.id,
      earlierTitle: earlier.title, cause: later.cause,
      components: later.components.filter(earlier.components.contains), days: day - before,
      wasActedUpon: earlier.hasDoneAction)
    return found.isSoon || found.wasActedUpon ? found : nil
  }
}
