import Incidents
import Markup

@testable import Site

/// An incident with every field set, and the document it stands in.
enum SampleIncident {
  static let source = SourceFile(
    path: "2023/outage.md",
    text: """
      # Outage, “all” of it
      Zürich was down from 14:00 to 15:30 on 3 March 2023.
      All users. Root cause: a wrong setting.
      """)

  static func evidence(_ words: String, rule: ReadingRule = .statement) -> Evidence {
    let bytes = Array(words.utf8)
    let start =
      (0...source.bytes.count - bytes.count)
      .first { source.bytes[$0..<$0 + bytes.count].elementsEqual(bytes) } ?? 0
    return Evidence(
      range: start..<start + bytes.count, text: words, rule: rule, confidence: .high)
  }

  static func claim<Value: Sendable>(_ value: Value, _ words: String) -> Claim<Value> {
    Claim(value, evidence(words))
  }

  static let bare = Incident(
    id: "bare", source: source.path, title: claim("Bare", "Outage"))

  static let full: Incident = {
    var incident = Incident(
      id: "2023-03-03-outage", source: source.path,
      title: Claim("Outage, “all” of it", evidence("Outage, “all” of it", rule: .firstHeading)))
    incident.summary = claim("=Zürich was down.", "Zürich was down")
    let start = Instant(year: 2023, month: 3, day: 3, clock: Clock(hour: 14, minute: 0), offset: 60)
    incident.start = claim(start, "14:00")
    incident.detected = claim(Instant(year: nil, month: 3, day: 3), "3 March")
    incident.mitigated = claim(start, "14:00")
    incident.end = claim(start.adding(minutes: 90)!, "15:30")
    incident.duration = claim(IncidentDuration(minutes: 90, basis: .interval), "14:00 to 15:30")
    incident.affected = claim(AffectedShare(percent: 100, scope: "users"), "All users")
    incident.rootCause = claim(
      RootCause(category: "configuration", statement: "a wrong setting"), "a wrong setting")
    incident.contributingFactors = [claim("operation", "down")]
    incident.trigger = claim("deploy", "down")
    incident.components = [claim("database", "Zürich"), claim("dns", "down")]
    incident.services = [claim("shop", "Zürich")]
    incident.severity = claim("SEV-1", "Outage")
    incident.tags = [claim("a", "Outage"), claim("b", "all")]
    incident.authors = [claim("Jo", "Outage")]
    incident.status = claim("final", "Outage")
    incident.timeline = [
      TimelineEntry(
        at: start, clock: nil, offsetMinutes: 0, phase: .started, text: "down",
        evidence: evidence("down", rule: .timelineEntry)),
      TimelineEntry(
        at: nil, clock: Clock(hour: 14, minute: 5), offsetMinutes: nil, phase: .other, text: "x",
        evidence: evidence("14:00", rule: .timelineEntry)),
    ]
    incident.actionItems = [
      ActionItem(
        text: "Check settings", kind: .prevent, owner: "Jo",
        due: Instant(year: 2023, month: 4, day: 1), done: false, ticket: "OPS-1",
        evidence: evidence("setting", rule: .listItem))
    ]
    return incident
  }()

  static func knowledge(_ incidents: [Incident]) -> KnowledgeBase {
    let relation = Relation(
      id: "bare", score: 0.123_456, sameCause: true, sharedComponents: ["dns"],
      sharedTerms: ["zürich"])
    return KnowledgeBase(
      incidents: incidents, taxonomy: .standard, sameIncident: ["2023-03-03-outage": ["bare"]],
      related: ["2023-03-03-outage": [relation]],
      mentions: ["2023-03-03-outage": [Mention(id: "bare", range: 0..<4, quote: "")]],
      mentionedBy: ["bare": [Mention(id: "2023-03-03-outage", range: 0..<4, quote: "")]],
      distinct: incidents)
  }

  /// With the documents that they stand in.
  static func set(_ incidents: [Incident]) -> DataSet {
    var library = Library()
    for incident in incidents {
      let reading = Reading(
        incident: incident, body: 0..<source.bytes.count, outline: Outline(), text: "", links: [],
        diagnostics: [], rejected: [], notAPostmortem: nil)
      library.postmortems.append(Library.Document(source: source, reading: reading))
    }
    return DataSet(knowledge: knowledge(incidents), library: library)
  }

  static func data(_ incidents: [Incident]) -> DataFiles {
    DataFiles(
      knowledge: knowledge(incidents), sources: [source.path: source],
      about: DataAbout(Configuration()))
  }
}
