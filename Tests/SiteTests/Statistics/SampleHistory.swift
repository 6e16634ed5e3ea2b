import Foundation
import Incidents

@testable import Site

/// Small histories, made by hand or by a generator.
enum SampleHistory {
  /// - Parameter day: since 1970.
  static func incident(
    _ id: String, day: Int?, minutes: Double? = nil, percent: Double? = nil, detected: Int? = nil,
    cause: CauseID = "configuration", components: [String] = ["database"],
    confidence: Confidence = .high
  ) -> Incident {
    var incident = Incident(id: id, source: "\(id).md", title: SampleSite.claim("Outage \(id)"))
    if let day {
      let start = instant(day)
      incident.start = SampleSite.claim(start, confidence)
      if let minutes, minutes < 1e6 {
        incident.end = start.adding(minutes: Int(minutes)).map { SampleSite.claim($0) }
      }
      if let detected {
        let evidence = Evidence(range: 5..<9, text: "x", rule: .statement, confidence: .high)
        incident.detected = start.adding(minutes: detected).map { Claim($0, evidence) }
      }
    }
    if let minutes {
      incident.duration = SampleSite.claim(
        IncidentDuration(minutes: minutes, basis: .interval), confidence)
    }
    if let percent {
      incident.affected = SampleSite.claim(AffectedShare(percent: percent, scope: "users"))
    }
    if cause != .unknown {
      incident.rootCause = SampleSite.claim(
        RootCause(category: cause, statement: "So."), confidence)
    }
    incident.components = components.map { SampleSite.claim($0) }
    return incident
  }

  static func instant(_ day: Int) -> Instant {
    let civil = CivilDay(number: day)
    return Instant(
      year: civil.year, month: civil.month, day: civil.day, clock: Clock(hour: 12, minute: 0),
      offset: 0)
  }

  static func statistics(_ incidents: [Incident]) -> KnowledgeStatistics {
    let knowledge = SampleSite(incidents: incidents).knowledge
    return KnowledgeStatistics(knowledge, ledger: ActionLedger(knowledge))
  }

  /// A history of up to 80 incidents, whose rate, durations and shares may drift, with holes.
  static func random(_ seed: UInt64) -> [Incident] {
    var random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let count = [0, 1, 2, 3, 6, 9, 10, 11, 20, 40, 80][random.below(11)]
    let span = [1, 20, 300, 900, 3000][random.below(5)]
    // Above 1 days lie towards the end, below towards the start.
    let bend = [1, 1, 3, 0.3][random.below(4)]
    let growth = [0, 0, 3, -3.0][random.below(4)]
    let holes = random.below(4)
    let triggers: [TriggerID] = ["deploy", "config-change", "capacity", "unknown"]
    return (0..<count).map { place in
      let share = power(Double(random.below(1000)) / 1000, 1 / bend)
      func known() -> Bool { random.below(4) >= holes }
      let minutes = Double(1 + random.below(300)) * power(2.7, growth * share)
      var incident = incident(
        "i\(place)", day: random.below(20) == 0 ? nil : 18_000 + Int(share * Double(span)),
        minutes: known() ? (random.below(30) == 0 ? 0 : minutes.rounded()) : nil,
        percent: known() ? min(100, Double(random.below(40)) * (1 + max(0, growth) * share)) : nil,
        detected: known() ? Int(minutes / 3) : nil,
        cause: ["capacity", "configuration", "unknown"][random.below(3)],
        components: random.below(3) == 0 ? [] : [["database", "dns"][random.below(2)]],
        confidence: random.below(3) == 0 ? .medium : .high)
      incident.trigger = SampleSite.claim(triggers[random.below(4)])
      incident.actionItems = (0..<random.below(3)).map { _ in
        ActionItem(
          text: "Do it.", kind: .prevent, owner: nil, due: nil,
          done: [true, false, nil][random.below(3)], ticket: nil, evidence: SampleSite.evidence())
      }
      return incident
    }
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    base == 0 ? 0 : Foundation.pow(base, exponent)
  }
}

/// xorshift64*: the same numbers on every machine.
struct Generator {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }
}

extension SampleSite {
  static func words(_ language: String) throws -> Words {
    var settings = InterfaceSettings()
    settings.language = language
    return try Theme().words(for: settings).words
  }
}
