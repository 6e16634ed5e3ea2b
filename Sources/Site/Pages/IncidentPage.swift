import Incidents

/// What the parts of an incident's page say something about.
///
/// A class, since a record is large, and every part and every closure in one would copy it.
final class IncidentSubject: Sendable {
  let parts: PageParts
  let incident: Incident
  let origins: FactOrigins
  let teasers: IncidentTeasers

  init(
    parts: PageParts, incident: Incident, origins: FactOrigins, teasers: IncidentTeasers
  ) {
    self.parts = parts
    self.incident = incident
    self.origins = origins
    self.teasers = teasers
  }
}

/// `incidents/<id>.html`: an incident's facts with their origins, its course, the document itself
/// and what is connected with it.
struct IncidentPage {
  let parts: PageParts
  let rendered: RenderedIncident
  let names: PageNames
  let teasers: IncidentTeasers

  /// Bytes from which on a title is set smaller.
  static let longTitle = 120

  /// Characters of a summary that still lead into a page; the document has it whole.
  private static let longSummary = 600

  private var incident: Incident { rendered.incident }

  func page(_ theme: SpokenTheme) -> Page {
    let subject = IncidentSubject(
      parts: parts, incident: incident,
      origins: FactOrigins(markOfField: rendered.markOfField, phrases: parts.origins),
      teasers: teasers)
    let language = parts.language
    let relations = IncidentRelations(subject: subject)
    var values = PageValues()
    values[text: "title"] = incident.title.value
    if incident.title.value.utf8.count > Self.longTitle {
      values[html: "titleStyle"] = " class=\"long\""
    }
    values[text: "summary"] = incident.summary.map {
      Clipping.clipped($0.value, Self.longSummary)
    }
    values[html: "lang"] = language
    values[html: "when"] = when
    values[html: "crumbs"] = crumbs
    values[html: "elsewhere"] = relations.elsewhere
    values[html: "headline"] = IncidentHeadline(parts: parts, incident: incident).html
    values[html: "facts"] = IncidentFacts(subject: subject).html
    values[html: "timelineChart"] = TimelineChart.figure(incident, parts.words)
    values[html: "timeline"] = IncidentTimeline(subject: subject).html
    values[html: "actions"] = IncidentActions(subject: subject).html
    values[html: "contents"] = TableOfContents.html(rendered.document, words: parts.words)
    values[document: "document"] = HTML(raw: rendered.document.bytes)
    values[html: "relations"] = relations.html
    values[html: "citation"] = IncidentCitation(parts: parts, incident: incident).html
    values[html: "pager"] = pager
    return Page(
      path: SiteAddress.page(of: incident.id), title: names.title(of: incident),
      description: names.description(of: incident), section: .incidents,
      main: theme.render(.incident, values),
      linkedData: LinkedIncident(parts: parts, incident: incident).linkedData)
  }

  private var when: HTML {
    guard let when = incident.when else { return parts.words.html("incident.undated") }
    return InstantText.element(when, parts.words.day(when))
  }

  private var crumbs: HTML {
    let index = parts.index
    let year = incident.termIDs(.years)[0]
    guard let path = index.path(.years, year) else { return HTML() }
    return "<li><a href=\"\(parts.root)\(path)\">\(index.label(.years, year))</a></li>"
  }

  private var pager: HTML {
    let all = parts.index.knowledge.incidents
    guard let at = parts.index.positions[incident.id] else { return HTML() }
    func target(_ at: Int) -> PageParts.PagerTarget? {
      guard all.indices.contains(at) else { return nil }
      return PageParts.PagerTarget(
        href: parts.root + SiteAddress.page(of: all[at].id), title: all[at].title.value)
    }
    return parts.pager(newer: target(at - 1), older: target(at + 1))
  }
}
