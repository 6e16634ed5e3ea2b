import Incidents
import Markup

/// `feed.atom` (RFC 4287): the latest incidents.
///
/// Times come from the documents, never from the clock. An incident without a date has no time to
/// be sorted by and is left out. Without a base URL, ids are URNs and links are relative to the feed.
struct AtomFeed {
  let settings: SiteSettings
  let index: SiteIndex

  private static let most = 50

  var file: SiteFile { SiteFile(path: "feed.atom", content: .bytes(xml.bytes)) }

  private var xml: HTML {
    let entries = index.knowledge.distinct.filter { Self.updated($0) != nil }.prefix(Self.most)
    let latest = entries.compactMap(Self.updated).max() ?? "1970-01-01T00:00:00Z"
    let author = settings.organisation ?? settings.title
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(settings.language)">
      <id>\(settings.baseURL.map { "\($0)/feed.atom" } ?? "urn:casebook:feed")</id>
      <title>\(settings.title)</title>
      <subtitle>\(settings.description)</subtitle>
      <updated>\(latest)</updated>
      <author><name>\(author)</name></author>
      <link rel="self" type="application/atom+xml" href="\(address("feed.atom"))"/>
      <link rel="alternate" type="text/html" href="\(address("index.html"))"/>
      <generator>\(settings.generator)</generator>
      \(entries.map(entry).joined())</feed>

      """
  }

  private func entry(_ incident: Incident) -> HTML {
    let path = SiteAddress.page(of: incident.id)
    let summary = incident.summary?.value ?? incident.title.value
    let cause = index.label(cause: incident.cause)
    return """
      <entry>
      <id>\(settings.baseURL.map { "\($0)/\(path)" } ?? "urn:casebook:\(incident.id)")</id>
      <title>\(Self.clipped(incident.title.value, 200))</title>
      <updated>\(Self.updated(incident) ?? "")</updated>
      <link rel="alternate" type="text/html" href="\(address(path))"/>
      <category term="\(incident.cause.rawValue)" label="\(cause)"/>
      <summary>\(Self.clipped(summary, 1000))</summary>
      </entry>

      """
  }

  private static func clipped(_ text: String, _ limit: Int) -> String {
    XMLText.clean(Clipping.clipped(text, limit))
  }

  private func address(_ path: String) -> String {
    settings.baseURL.map { "\($0)/\(path)" } ?? path
  }

  /// The end, else the start, in UTC; a time without a zone counts as UTC, since Atom demands one.
  /// `nil` without a year.
  static func updated(_ incident: Incident) -> String? {
    let dated = [incident.end, incident.start].compactMap { $0?.value }.first { $0.year != nil }
    guard var instant = dated, let year = instant.year, (1...9999).contains(year) else {
      return nil
    }
    instant = instant.utc ?? instant
    instant.clock = instant.clock ?? Clock(hour: 0, minute: 0)
    instant.offset = nil
    return instant.description + "Z"
  }
}
