import Markup

@testable import Incidents

/// Incidents for statistics, without documents.
enum HistorySample {
  static func evidence(_ confidence: Confidence = .high) -> Evidence {
    Evidence(range: 0..<1, text: "x", rule: .statement, confidence: confidence)
  }

  static func incident(
    _ id: String, _ start: Instant? = nil, minutes: Double? = nil, affected: Double? = nil,
    cause: CauseID? = nil, components: [String] = [], trigger: TriggerID? = nil,
    done: [Bool?] = [], confidence: Confidence = .high
  ) -> Incident {
    let evidence = evidence(confidence)
    var incident = Incident(id: id, source: "\(id).md", title: Claim("Title of \(id)", evidence))
    incident.start = start.map { Claim($0, evidence) }
    incident.duration = minutes.map {
      Claim(IncidentDuration(minutes: $0, basis: .stated), evidence)
    }
    incident.affected = affected.map {
      Claim(AffectedShare(percent: $0, scope: "users"), evidence)
    }
    incident.rootCause = cause.map { Claim(RootCause(category: $0, statement: nil), evidence) }
    incident.trigger = trigger.map { Claim($0, evidence) }
    incident.components = components.map { Claim($0, evidence) }
    incident.actionItems = done.map {
      ActionItem(
        text: "Do", kind: .prevent, owner: nil, due: nil, done: $0, ticket: nil,
        evidence: evidence)
    }
    return incident
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Instant {
    Instant(year: year, month: month, day: day)
  }

  /// The day so many days after the first of January 2020.
  static func after(_ days: Int) -> Instant {
    let day = CivilDay(number: CivilDay(year: 2020, month: 1, day: 1).number + days)
    return Instant(year: day.year, month: day.month, day: day.day)
  }

  static func statistics(_ incidents: [Incident], documents: Int? = nil) -> KnowledgeStatistics {
    let base = KnowledgeBase(
      incidents: incidents, taxonomy: .standard, sameIncident: [:], related: [:], mentions: [:],
      mentionedBy: [:], distinct: incidents)
    return KnowledgeStatistics(base, ledger: ActionLedger(base))
  }
}
