import Incidents

/// Makes the pages of the incidents, with what they have in common made once.
struct IncidentPages: Sendable {
  private let parts: PageParts
  private let names: PageNames
  private let teasers: IncidentTeasers

  init(parts: PageParts, names: PageNames) {
    self.parts = parts.inFolder
    self.names = names
    teasers = IncidentTeasers(parts.inFolder)
  }

  func page(_ rendered: RenderedIncident, _ theme: SpokenTheme) -> Page {
    IncidentPage(parts: parts, rendered: rendered, names: names, teasers: teasers).page(theme)
  }
}

/// How every incident is shown on the pages of those like it: a link, its day and how long it took.
/// About 300 bytes an incident, in one buffer.
struct IncidentTeasers: Sendable {
  private let bytes: [UInt8]
  /// Where each ends, in the order of the knowledge base.
  private let ends: [Int]

  init(_ parts: PageParts) {
    var html = HTML(capacity: parts.index.knowledge.incidents.count * 300)
    ends = parts.index.knowledge.incidents.map { incident in
      Self.write(incident, parts, to: &html)
      return html.bytes.count
    }
    bytes = html.bytes
  }

  /// - Parameter position: in the order of the knowledge base.
  func write(_ position: Int, to html: inout HTML) {
    html.raw(bytes[(position > 0 ? ends[position - 1] : 0)..<ends[position]])
  }

  private static func write(_ incident: Incident, _ parts: PageParts, to html: inout HTML) {
    let words = parts.words
    parts.writeLink(incident, to: &html)
    html.literal(" <span class=\"quiet\">")
    if let when = incident.when {
      InstantText.write(when, words.shortDay(when), to: &html)
    } else {
      html += words.html("date.undated")
    }
    if let duration = incident.duration {
      html.literal(" · ")
      html.text(words.duration(duration.value.minutes))
    }
    html.literal("</span>")
  }
}
