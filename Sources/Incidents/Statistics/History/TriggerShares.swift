/// What set incidents off, beside the shares that Google published.
public struct TriggerShares: Sendable, Hashable {
  public struct Share: Sendable, Hashable {
    public let trigger: TriggerID
    public let count: Int
    /// Of those with a known trigger, fractions: Wilson's interval. `nil` where none is known.
    public let share: Double?
    public let interval: Interval?
    /// A fraction; `nil` for triggers that the published table does not have.
    public let published: Double?
  }

  /// Every trigger of the taxonomy that is counted or published, most frequent first.
  public let shares: [Share]
  public let known: Int
  public let unknown: Int

  /// B. Beyer et al., The Site Reliability Workbook (2018), appendix C, table C-1: the top eight
  /// triggers of outages at Google, 2010 to 2017 (https://sre.google/workbook/postmortem-analysis/).
  public static let published: [TriggerID: Double] = [
    "deploy": 0.37, "config-change": 0.31, "user-behaviour": 0.09, "pipeline": 0.06,
    "provider-change": 0.05, "performance-decay": 0.05, "capacity": 0.05, "hardware": 0.02,
  ]

  init(_ observations: [Observation], _ taxonomy: Taxonomy) {
    var counts: [TriggerID: Int] = [:]
    for observation in observations where observation.trigger != .unknown {
      counts[observation.trigger, default: 0] += 1
    }
    let known = counts.values.reduce(0, +)
    self.known = known
    unknown = observations.count - known
    let order = taxonomy.triggers.map { TriggerID(rawValue: $0.id) }
    let others = counts.keys.filter { !order.contains($0) }.sorted { $0.rawValue < $1.rawValue }
    let listed = (order + others).filter { $0 != .unknown }.compactMap { trigger -> Share? in
      let count = counts[trigger] ?? 0
      let published = Self.published[trigger]
      guard count > 0 || published != nil else { return nil }
      return Share(
        trigger: trigger, count: count,
        share: known > 0 ? Double(count) / Double(known) : nil,
        interval: Rates.wilson(count: count, of: known), published: published)
    }
    shares = listed.enumerated().sorted {
      ($1.element.count, $1.element.published ?? 0, $0.offset)
        < ($0.element.count, $0.element.published ?? 0, $1.offset)
    }.map(\.element)
  }
}
