@testable import Incidents

extension FuzzTarget {
  /// Whatever incidents there are, every number of their statistics is finite and means something.
  static let statistics = FuzzTarget(name: "statistics") { bytes in
    var records = RecordBytes(bytes)
    var incidents: [Incident] = []
    while !records.isEmpty, incidents.count < 200 {
      incidents.append(records.incident(incidents.count))
    }
    let base = KnowledgeBase(
      incidents: incidents, taxonomy: .standard, sameIncident: [:], related: [:], mentions: [:],
      mentionedBy: [:], distinct: incidents)
    return StatisticsNumbers.faults(of: base).first
  }
}

/// Records made of whatever bytes there are: each byte decides a fact.
private struct RecordBytes {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var isEmpty: Bool { bytes.isEmpty }

  private mutating func next() -> Int { Int(bytes.popFirst() ?? 0) }

  mutating func incident(_ number: Int) -> Incident {
    let evidence = Evidence(
      range: number..<number + 1, text: "", rule: .statement, confidence: pick(Confidence.allCases))
    let id = "i\(number)"
    var incident = Incident(id: id, source: id, title: Claim(id, evidence))
    incident.start = instant().map { Claim($0, evidence) }
    incident.end = instant().map { Claim($0, evidence) }
    incident.detected = instant().map { Claim($0, evidence) }
    incident.duration = value().map {
      Claim(IncidentDuration(minutes: $0, basis: .stated), evidence)
    }
    incident.affected = value().map { Claim(AffectedShare(percent: $0, scope: nil), evidence) }
    let category = pick(Taxonomy.standard.causes.map { CauseID(rawValue: $0.id) } + ["unheard of"])
    incident.rootCause = Claim(RootCause(category: category, statement: nil), evidence)
    incident.trigger = Claim(pick(["deploy", "unknown", "unheard of"]), evidence)
    incident.components = ["dns", "dns", "cache"].prefix(next() % 4).map { Claim($0, evidence) }
    incident.actionItems = (0..<next() % 3).map { _ in
      ActionItem(
        text: "", kind: .prevent, owner: nil, due: nil, done: pick([true, false, nil]), ticket: nil,
        evidence: evidence)
    }
    return incident
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[next() % items.count] }

  /// Most within a few years, some anywhere in the calendar.
  private mutating func instant() -> Instant? {
    let kind = next()
    guard kind % 8 > 0 else { return nil }
    let far = (next() * 256 + next()) % 9999 + 1
    let year = kind % 8 == 1 ? nil : kind % 8 == 2 ? far : 2018 + next() % 8
    let month = next() % 12 + 1
    let day = next() % CivilDay.days(inMonth: month, of: year) + 1
    let clock = kind & 8 > 0 ? Clock(hour: next() % 24, minute: next() % 60) : nil
    let offset = clock == nil || kind & 16 > 0 ? nil : (next() % 29 - 14) * 60
    return Instant(year: year, month: month, day: day, clock: clock, offset: offset)
  }

  private mutating func value() -> Double? {
    switch next() % 8 {
    case 0: return nil
    case 1: return pick([0, -0.0, -1, .nan, .infinity, 1e308, .leastNonzeroMagnitude, 100, 1e-300])
    case 2:
      var pattern: UInt64 = 0
      for _ in 0..<8 { pattern = pattern << 8 | UInt64(next()) }
      return Double(bitPattern: pattern)
    default: return Double(next())
    }
  }
}
