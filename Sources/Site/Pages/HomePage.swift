import Incidents
import Markup

/// `index.html`: what this is, what came last, what causes incidents, when they happened.
struct HomePage {
  let parts: PageParts
  /// From a document that says `type: home`.
  var introduction: RenderedDocument?
  /// Whether the site has pages alone.
  var isHandbook = false

  private static let latestCount = 6

  private var index: SiteIndex { parts.index }
  private var statistics: KnowledgeStatistics { index.statistics }
  private var total: Int { statistics.history.total }
  private var words: Words { parts.words }

  func page(_ theme: SpokenTheme) -> Page {
    var values = PageValues()
    values[text: "site"] = parts.settings.title
    values[text: "description"] = parts.settings.description
    values[raw: "introduction"] = introduction?.html
    values[html: "lang"] = parts.language
    values[html: "totals"] = totals
    values[text: "all"] = words.text("home.all-incidents", count: total)
    values[html: "browse"] = isHandbook ? HTML() : BrowseLinks(parts: parts, current: nil).html
    values[text: "empty"] = total == 0 && !isHandbook ? words["empty.title"] : nil
    values[html: "latest"] = latest
    values[html: "causes"] = causes
    values[html: "calendar"] = HomeCalendar(parts: parts).html
    values[html: "openActions"] = HomeOpenActions(parts: parts).html
    return Page(
      path: "index.html", title: parts.settings.title, description: parts.settings.description,
      section: nil, main: theme.render(.home, values),
      linkedData: [LinkedSite(settings: parts.settings).linkedData])
  }

  private var totals: HTML {
    guard total > 0 else { return HTML() }
    let incidents: HTML =
      "<strong>\(words.text("count.incidents", count: total))</strong>"
    var sentences: [HTML] = []
    if let first = statistics.span.first?.year, let last = statistics.span.last?.year {
      let (from, until): (HTML, HTML) = ("\(String(first))", "\(String(last))")
      sentences.append(
        words.html(
          first == last ? "home.total-one-year" : "home.total-years",
          ["incidents": incidents, "first": from, "last": until]))
    } else {
      sentences.append(words.html("home.total", ["incidents": incidents]))
    }
    if statistics.hasRetold {
      sentences.append(words.html("home.told-twice", count: statistics.documents))
    }
    let undated = statistics.history.occurrence.undated
    if undated > 0 {
      sentences.append(words.html("home.undated", count: undated))
    }
    return sentences.joined(" ")
  }

  private var latest: HTML {
    let newest = index.knowledge.distinct.prefix(Self.latestCount)
    guard !newest.isEmpty else { return HTML() }
    return "<ul class=\"latest\">\n\(newest.map(card).joined())</ul>"
  }

  private func card(_ incident: Incident) -> HTML {
    let when =
      incident.when.map { InstantText.element($0, words.day($0)) } ?? words.html("date.undated")
    var facts: [HTML] = [parts.cause(incident.cause)]
    if let minutes = incident.duration?.value.minutes {
      facts.append("\(words.duration(minutes))")
    }
    if let share = incident.affected?.value { facts.append(parts.share(share)) }
    let summary = incident.summary.map { Clipping.clipped($0.value, 160) } ?? ""
    return """
      <li class="cause-\(incident.cause.rawValue)"><p class="eyebrow">\(when)</p><h3>\(parts.link(incident))</h3>\
      \(summary.isEmpty ? "" : "<p dir=\"auto\"\(parts.language)>\(summary)</p>" as HTML)\
      <ul class="plain quiet">\(facts.map { "<li>\($0)</li>" as HTML }.joined())</ul></li>

      """
  }

  private var causes: HTML {
    let most = statistics.causes.first?.count ?? 1
    let rows = statistics.causes.map { course -> HTML in
      """
      <li>\(parts.cause(course.cause))<span class="count">\(words.number(course.count))</span>\
      \(PageParts.bar(course.count, of: most, "bar cause-\(course.cause.rawValue)"))</li>

      """
    }
    return rows.isEmpty ? HTML() : "<ul class=\"bars\">\n\(rows.joined())</ul>"
  }
}
