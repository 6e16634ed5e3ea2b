import Incidents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The records of a made-up history, as if its documents had been read: some facts are missing, some
/// are only known to the day.
struct SimulatedRecords {
  let history: SimulatedHistory
  let base: KnowledgeBase
  let statistics: KnowledgeStatistics

  init(_ plan: HistoryPlan, _ draws: inout SeededDraws) {
    let history = SimulatedHistory(plan, &draws)
    var incidents: [Incident] = []
    for (number, day) in history.days.sorted(by: >).enumerated() {
      incidents.append(Self.incident(number, day, history, &draws))
    }
    self.init(history, incidents)
  }

  private init(_ history: SimulatedHistory, _ incidents: [Incident]) {
    self.history = history
    base = Self.base(incidents)
    statistics = KnowledgeStatistics(base, ledger: ActionLedger(base))
  }

  /// Every record an incident of its own.
  static func base(_ incidents: [Incident]) -> KnowledgeBase {
    KnowledgeBase(
      incidents: incidents, taxonomy: .standard, sameIncident: [:], related: [:], mentions: [:],
      mentionedBy: [:], distinct: incidents)
  }

  func ids(where holds: (Incident) -> Bool) -> [String] {
    base.distinct.filter(holds).map(\.id)
  }

  private static let stated = Evidence(range: 0..<1, text: "", rule: .statement, confidence: .high)
  private static let start = Evidence(range: 2..<3, text: "", rule: .statement, confidence: .medium)

  /// Facts are drawn whether they are stated or not, so that one that is missing does not move the others.
  private static func incident(
    _ number: Int, _ day: Double, _ history: SimulatedHistory, _ draws: inout SeededDraws
  ) -> Incident {
    let id = "i\(number)"
    var incident = Incident(id: id, source: id, title: Claim(id, stated))
    let hasClock = draws.happens(0.8)
    let began = instant(minutes: (day * 1440).rounded(.down), hasClock)
    incident.start = Claim(began, start)
    let years = (day - history.start) / HistoryPlan.daysPerYear
    let minutes =
      draws.logNormal(median: HistoryPlan.medianDuration, sigma: HistoryPlan.sigma)
      * pow(history.plan.yearlyFactor, years)
    if draws.happens(0.85) {
      incident.duration = Claim(IncidentDuration(minutes: minutes, basis: .stated), stated)
    }
    if draws.happens(0.6) {
      let end = (day * 1440 + minutes).rounded(.down)
      incident.end = Claim(instant(minutes: end, hasClock), stated)
    }
    let detection =
      draws.logNormal(median: 20, sigma: 1) * pow(history.plan.yearlyFactor, years)
    if draws.happens(0.5) {
      let detected = (day * 1440 + detection).rounded(.down)
      incident.detected = Claim(instant(minutes: detected, hasClock), stated)
    }
    let percent = (100 * draws.uniform() * draws.uniform()).rounded()
    if draws.happens(0.35) {
      incident.affected = Claim(AffectedShare(percent: percent, scope: nil), stated)
    }
    let cause = HistoryPlan.causes[draws.place(HistoryPlan.causeShares)]
    if cause != "unknown" {
      let category = CauseID(rawValue: cause)
      incident.rootCause = Claim(RootCause(category: category, statement: nil), stated)
    }
    let component = HistoryPlan.components[draws.place(HistoryPlan.componentShares)]
    if draws.happens(HistoryPlan.componentStated) {
      incident.components = [Claim(component, stated)]
    }
    incident.services = [Claim("service \(draws.below(3))", stated)]
    if draws.happens(0.4) {
      let done = [true, false, nil][draws.below(3)]
      incident.actionItems = [
        ActionItem(
          text: id, kind: .prevent, owner: nil, due: nil, done: done, ticket: nil, evidence: stated)
      ]
    }
    return incident
  }

  private static func instant(minutes: Double, _ hasClock: Bool) -> Instant {
    let total = Int(minutes)
    let day = CivilDay(number: total / 1440)
    let rest = total % 1440
    return Instant(
      year: day.year, month: day.month, day: day.day,
      clock: hasClock ? Clock(hour: rest / 60, minute: rest % 60) : nil, offset: hasClock ? 0 : nil)
  }
}
