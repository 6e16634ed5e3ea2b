import Incidents

/// `index.html`: what this is, what came last, what causes incidents, when they happened.
struct HomePage {
  let parts: PageParts
  let summary: TrendsSummary

  private static let latestCount = 6

  private var index: SiteIndex { parts.index }

  func page(_ theme: Theme) -> Page {
    var values = PageValues(parts.words)
    values[text: "site"] = parts.settings.title
    values[text: "description"] = parts.settings.description
    values[html: "totals"] = totals
    values[text: "count"] = EnglishWords.grouped(summary.total)
    values[html: "latest"] = latest
    values[html: "causes"] = causes
    values[html: "calendar"] = HomeCalendar(parts: parts).html
    return Page(
      path: "index.html", title: parts.settings.title, description: parts.settings.description,
      section: nil, main: theme.render(.home, values))
  }

  private var totals: HTML {
    guard summary.total > 0 else { return HTML() }
    var html: HTML = "<strong>\(EnglishWords.counted(summary.total, "incident"))</strong>"
    if let first = summary.years.first?.year, let last = summary.years.last?.year {
      html += first == last ? " in \(first)" : " from \(first) to \(last)"
    }
    if summary.documents > summary.total {
      html += """
         in \(EnglishWords.counted(summary.documents, "document")): one that is told more than once \
        counts once
        """
    }
    if summary.undated > 0 { html += "; \(EnglishWords.grouped(summary.undated)) undated" }
    html += "."
    return html
  }

  private var latest: HTML {
    let newest = index.knowledge.distinct.prefix(Self.latestCount)
    guard !newest.isEmpty else { return HTML() }
    return "<ul class=\"latest\">\n\(newest.map(card).joined())</ul>"
  }

  private func card(_ incident: Incident) -> HTML {
    let when = incident.when.map { InstantText.element($0, InstantText.day($0)) } ?? "Undated"
    var facts: [HTML] = [parts.cause(incident.cause)]
    if let minutes = incident.duration?.value.minutes {
      facts.append("\(Spoken.duration(minutes))")
    }
    if let share = incident.affected?.value { facts.append(PageParts.share(share)) }
    let summary = incident.summary.map { Clipping.clipped($0.value, 180) } ?? ""
    return """
      <li><p class="eyebrow">\(when)</p><h3>\(parts.link(incident))</h3>\
      \(summary.isEmpty ? "" : "<p dir=\"auto\"\(parts.language)>\(summary)</p>" as HTML)\
      <ul class="plain quiet">\(facts.map { "<li>\($0)</li>" as HTML }.joined())</ul></li>

      """
  }

  private var causes: HTML {
    let most = summary.causes.first?.count ?? 1
    let rows = summary.causes.map { cause -> HTML in
      """
      <li>\(parts.cause(cause.id))<span class="count">\(EnglishWords.grouped(cause.count))</span>\
      \(PageParts.bar(cause.count, of: most, "bar cause-\(cause.id.rawValue)"))</li>

      """
    }
    return rows.isEmpty ? HTML() : "<ul class=\"bars\">\n\(rows.joined())</ul>"
  }
}
