import Incidents
import Markup

/// The Atom feed (RFC 4287). Its dates come from the incidents, never from the clock, so that two
/// builds of the same documents are the same.
struct Feeds {
  let base: KnowledgeBase
  let settings: Configuration

  /// The latest incidents only: readers fetch a feed over and over.
  private static let most = 50

  var files: [SiteFile] {
    [SiteFile(path: "feed.atom", content: .bytes(Array(atom.utf8)))]
  }

  private var atom: String {
    let entries = base.distinct.prefix(Self.most)
    let updated = entries.compactMap(Self.updated).max() ?? Self.never
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(escape(settings.language))">
      <title>\(escape(settings.siteTitle))</title>
      <id>\(escape(settings.baseURL.map { $0 + "/" } ?? "urn:casebook:feed"))</id>
      <updated>\(updated)</updated>
      <author><name>\(escape(settings.organisation ?? settings.siteTitle))</name></author>
      <link rel="self" href="\(escape(address("feed.atom")))"/>
      <link rel="alternate" type="text/html" href="\(escape(address("index.html")))"/>

      """
    for incident in entries { xml += entry(incident) }
    return xml + "</feed>\n"
  }

  private func entry(_ incident: Incident) -> String {
    let page = SiteAddress.page(of: incident.id)
    let cause = incident.rootCause?.value.category ?? .unknown
    return """
      <entry>
      <title>\(escape(incident.title.value))</title>
      <id>\(escape(settings.baseURL.map { "\($0)/\(page)" } ?? "urn:casebook:\(incident.id)"))</id>
      <updated>\(Self.updated(incident) ?? Self.never)</updated>
      <link rel="alternate" type="text/html" href="\(escape(address(page)))"/>
      <category term="\(escape(cause.rawValue))" label="\(escape(base.taxonomy.cause(cause)?.label ?? cause.rawValue))"/>
      <summary>\(escape(incident.summary?.value ?? incident.title.value))</summary>
      </entry>

      """
  }

  private func address(_ path: String) -> String {
    settings.baseURL.map { "\($0)/\(path)" } ?? path
  }

  /// What an undated incident gets, since Atom wants a date.
  private static let never = "1970-01-01T00:00:00Z"

  /// When the incident was last told of anything: its end, else its start, in UTC.
  private static func updated(_ incident: Incident) -> String? {
    guard let instant = (incident.end ?? incident.start)?.value, let minutes = instant.epochMinutes
    else { return nil }
    let day = CivilDay(number: minutes.quotientRoundedDown(by: 1440))
    guard (1000...9999).contains(day.year) else { return nil }
    let rest = minutes - day.number * 1440
    let utc = Instant(
      year: day.year, month: day.month, day: day.day,
      clock: Clock(hour: rest / 60, minute: rest % 60), offset: nil)
    return "\(utc)Z"
  }

  private func escape(_ text: String) -> String { HTMLText.escape(text) }
}

extension Int {
  fileprivate func quotientRoundedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
