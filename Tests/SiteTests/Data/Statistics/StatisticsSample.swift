import Foundation
import Incidents

@testable import Site

/// Knowledge bases for statistics.
enum StatisticsSample {
  /// An incident so many days after 2020-01-01.
  static func incident(
    _ number: Int, day: Int?, minutes: Double? = nil, cause: CauseID? = nil,
    components: [String] = [], services: [String] = []
  ) -> Incident {
    var incident = Incident(
      id: "i\(number)", source: "i\(number).md",
      title: SampleIncident.claim("Outage \(number)", "Outage"))
    if let day {
      let civil = CivilDay(number: 18_262 + day)
      incident.start = SampleIncident.claim(
        Instant(year: civil.year, month: civil.month, day: civil.day), "Outage")
    }
    incident.duration = minutes.map {
      SampleIncident.claim(IncidentDuration(minutes: $0, basis: .stated), "Outage")
    }
    incident.rootCause = cause.map {
      SampleIncident.claim(RootCause(category: $0, statement: nil), "Outage")
    }
    incident.components = components.map { SampleIncident.claim($0, "Outage") }
    incident.services = services.map { SampleIncident.claim($0, "Outage") }
    return incident
  }

  static func action(done: Bool?) -> ActionItem {
    ActionItem(
      text: "Do", kind: .prevent, owner: nil, due: nil, done: done, ticket: nil,
      evidence: SampleIncident.evidence("Outage"))
  }

  static let days = [0, 100, 300, 400, 520, 600, 700, 760, 820, 880, 940, 1000]

  /// A dozen over a thousand days, each ten minutes longer than the one before. Three of the ten
  /// between the first and the last lie in the earlier half, seven in the later.
  static let dozen: [Incident] = days.enumerated().map { number, day in
    var incident = incident(
      number, day: day, minutes: Double(10 * (number + 1)), cause: number < 3 ? "capacity" : nil,
      components: number < 3 ? ["database"] : [],
      services: number % 2 == 0 ? ["Shop"] : number == 1 ? ["shop", "login"] : [])
    if number == 11 { incident.actionItems = [true, true, false].map(action) }
    return incident
  }

  static func index(_ incidents: [Incident]) throws -> SiteIndex {
    let knowledge = KnowledgeBase(
      incidents: incidents, taxonomy: .standard, sameIncident: [:], related: [:], mentions: [:],
      mentionedBy: [:], distinct: incidents)
    return SiteIndex(knowledge, words: try Theme().words().words)
  }

  static func file(_ incidents: [Incident]) throws -> [UInt8] {
    try index(incidents).statisticsFile(TermKind.allCases).bytes
  }

  static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }
}
