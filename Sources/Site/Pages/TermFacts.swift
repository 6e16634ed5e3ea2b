import Incidents

/// The numbers at the top of a cause's, a component's or a year's page.
struct TermFacts {
  let group: SiteIndex.Group
  let total: Int
  let parts: PageParts

  func html(_ section: SiteSection) -> HTML {
    let summary = TermSummary(group.incidents, of: total)
    var rows: [(label: String, value: HTML)] = [("Incidents", count(summary))]
    rows.append(("Duration", duration(summary)))
    if let last = summary.last, section != .years {
      rows.append(("Last", InstantText.element(last, InstantText.day(last))))
    }
    if section != .causes { rows.append(("Causes", causes)) }
    if section != .components, !components.isEmpty { rows.append(("Components", components)) }
    let items = rows.map { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" as HTML }
    return "<dl class=\"facts panel\">\n\(items.joined("\n"))\n</dl>"
  }

  private func count(_ summary: TermSummary) -> HTML {
    var html: HTML =
      "\(EnglishWords.grouped(summary.count)) of \(EnglishWords.grouped(summary.total))"
    if let share = summary.share {
      html += """
         <span class="quiet">· \(Spoken.percent(share.value * 100)); 95 % interval \
        \(Spoken.percent(share.interval.low * 100)) to \
        \(Spoken.percent(share.interval.high * 100))</span>
        """
    }
    return html
  }

  private func duration(_ summary: TermSummary) -> HTML {
    guard let location = summary.duration else {
      return "<span class=\"quiet\">No document states one.</span>"
    }
    guard location.count >= 3 else {
      return """
        \(Spoken.duration(location.maximum)) <span class="quiet">at most; only \(location.count) \
        of \(summary.count) stated</span>
        """
    }
    return """
      median \(Spoken.duration(location.median)), longest \(Spoken.duration(location.maximum)) \
      <span class="quiet">\(location.count) of \(summary.count) stated</span>
      """
  }

  private var causes: HTML {
    Self.counted(group.incidents.map(\.cause.rawValue)).map { id, count -> HTML in
      "\(parts.cause(CauseID(rawValue: id))) <span class=\"quiet\">\(count)</span>"
    }.joined(", ")
  }

  private var components: HTML {
    Self.counted(group.incidents.flatMap { Set($0.components.map(\.value)) })
      .map { "\(parts.component($0)) <span class=\"quiet\">\($1)</span>" as HTML }.joined(", ")
  }

  /// Most frequent first, then by id.
  private static func counted(_ ids: [String]) -> [(id: String, count: Int)] {
    var counts: [String: Int] = [:]
    for id in ids { counts[id, default: 0] += 1 }
    return counts.map { (id: $0, count: $1) }.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
  }
}
