import Incidents

/// An incident's page as a schema.org `Report`.
///
/// It has no date of publication: a record knows when the incident was, not when it was written up.
struct LinkedIncident {
  let parts: PageParts
  let incident: Incident

  private static let longestHeadline = 110

  var linkedData: [LinkedData] { [report, breadcrumbs] }

  private var settings: SiteSettings { parts.settings }
  private var path: String { SiteAddress.page(of: incident.id) }

  private var report: LinkedData {
    LinkedData("Report") { json in
      json.member("name", Clipping.clipped(incident.title.value, 200))
      json.member("headline", Clipping.clipped(incident.title.value, Self.longestHeadline))
      json.stated("description", incident.summary.map { Clipping.clipped($0.value, 500) })
      json.member("identifier", incident.id)
      json.member("inLanguage", settings.language)
      json.stated("temporalCoverage", Self.interval(incident))
      LinkedTerm.cause(incident.cause, parts)?.write("about", to: &json)
      if !incident.authors.isEmpty {
        json.key("author")
        json.array(incident.authors) { json, author in
          json.thing("Person") { $0.member("name", author.value) }
        }
      }
      LinkedSite(settings: settings).writePublisher(to: &json)
      json.key("isPartOf")
      LinkedSite(settings: settings).write(to: &json)
      json.stated("url", settings.address(path))
    }
  }

  private var breadcrumbs: LinkedData {
    Breadcrumbs(
      settings: settings,
      steps: [
        (SiteSection.incidents.label(parts.words), SiteSection.incidents.path),
        (Clipping.clipped(incident.title.value, Self.longestHeadline), path),
      ]
    ).linkedData
  }

  /// ISO 8601: `start/end`, or the one that is known; only what has a year can stand there.
  static func interval(_ incident: Incident) -> String? {
    let known = [incident.start, incident.end].compactMap { $0?.value }
      .filter { (1...9999).contains($0.year ?? 0) }
    return known.isEmpty ? nil : known.map(\.description).joined(separator: "/")
  }
}
