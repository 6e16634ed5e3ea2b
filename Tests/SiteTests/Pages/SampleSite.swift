import Incidents
import Markup

@testable import Site

/// A small knowledge base made by hand, and the site it makes.
struct SampleSite {
  var settings = SiteSettings(
    title: "Example incidents", organisation: "Example Ltd",
    description: "What went wrong, why, and what was learnt.")
  var incidents: [Incident] = []
  var distinct: [Incident]?
  var sameIncident: [String: [String]] = [:]
  var related: [String: [Relation]] = [:]
  var mentions: [String: [Mention]] = [:]
  var mentionedBy: [String: [Mention]] = [:]
  /// By id; the others have a short text.
  var documents: [String: RenderedDocument] = [:]
  var marks: [String: [String: String]] = [:]

  var knowledge: KnowledgeBase {
    KnowledgeBase(
      incidents: incidents, taxonomy: .standard, sameIncident: sameIncident, related: related,
      mentions: mentions, mentionedBy: mentionedBy, distinct: distinct ?? incidents)
  }

  func renderer(_ theme: Theme? = nil) throws -> SiteRenderer {
    let theme = try theme ?? Theme()
    return SiteRenderer(
      settings: settings, theme: try theme.speaking(try theme.words().words), knowledge: knowledge)
  }

  /// Every file of the site that has text, by path.
  func files(_ theme: Theme? = nil) throws -> [String: String] {
    let renderer = try renderer(theme)
    let all =
      renderer.indexPages() + renderer.statistics
      + incidents.map { incident in renderer.incidentPage(of: incident.id) { rendered(incident) } }
      + DataFiles(
        knowledge: knowledge, sources: [:], about: DataAbout(Configuration())
      ).files
    var files: [String: String] = [:]
    for file in all {
      guard let bytes = file.bytes else { continue }
      files[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  func page(_ path: String) throws -> String { try files()[path] ?? "" }

  /// The page of the only incident, or of the first.
  func incidentPage() throws -> String {
    try page(SiteAddress.page(of: incidents[0].id))
  }

  func rendered(_ incident: Incident) -> RenderedIncident {
    let document = RenderedDocument(html: "<p>Text.</p>", headings: [], diagnostics: [])
    return RenderedIncident(
      incident: incident, document: documents[incident.id] ?? document,
      markOfField: marks[incident.id] ?? [:])
  }
}

extension SampleSite {
  static func evidence(
    _ confidence: Confidence = .high, _ rule: ReadingRule = .statement
  ) -> Evidence {
    Evidence(range: 0..<1, text: "x", rule: rule, confidence: confidence)
  }

  static func claim<Value: Sendable>(
    _ value: Value, _ confidence: Confidence = .high, _ rule: ReadingRule = .statement
  ) -> Claim<Value> {
    Claim(value, evidence(confidence, rule))
  }

  /// An incident of one hour that began at 14:00 in a zone an hour east of UTC.
  static func incident(
    _ id: String, _ title: String = "Outage", year: Int? = 2023, cause: CauseID = "configuration",
    components: [String] = ["database"]
  ) -> Incident {
    var incident = Incident(id: id, source: "\(id).md", title: claim(title))
    let start = Instant(year: year, month: 3, day: 3, clock: Clock(hour: 14, minute: 0), offset: 60)
    incident.start = claim(start)
    incident.end = start.adding(minutes: 60).map { claim($0) }
    incident.duration = claim(IncidentDuration(minutes: 60, basis: .interval))
    incident.affected = claim(AffectedShare(percent: 30, scope: "users"))
    incident.rootCause = claim(RootCause(category: cause, statement: "A wrong flag was set."))
    incident.components = components.map { claim($0) }
    return incident
  }

  static func undated(_ id: String) -> Incident {
    Incident(id: id, source: "\(id).md", title: claim("Nobody knows when"))
  }

  /// Six incidents in seven documents, over three years and none.
  static var several: SampleSite {
    var site = SampleSite()
    site.incidents = [
      incident("d", "Cache lost", year: 2024, cause: "capacity", components: ["cache", "dns"]),
      incident("c", "Deploy broke", cause: "software-bug", components: []),
      incident("b", "Wrong flag"), incident("b2", "Wrong flag, told again"),
      incident("a", "Old one", year: 2021, cause: "hardware", components: ["server"]),
      undated("z"),
    ]
    site.distinct = site.incidents.filter { $0.id != "b2" }
    site.sameIncident = ["b": ["b2"], "b2": ["b"]]
    site.related = [
      "b": [
        Relation(
          id: "d", score: 0.4, sameCause: false, sharedComponents: ["database"],
          sharedTerms: ["pool"])
      ]
    ]
    site.mentions = ["c": [Mention(id: "a", range: 0..<4, quote: "Like A.")]]
    site.mentionedBy = ["a": [Mention(id: "c", range: 0..<4, quote: "Like A.")]]
    return site
  }
}
