import Incidents

/// `trends.html`: the figures that the data can bear, and what they leave out.
struct TrendsPage {
  let parts: PageParts
  let figures: TrendsFigures

  private var words: Words { parts.words }
  private var statistics: KnowledgeStatistics { parts.index.statistics }

  func page(_ theme: SpokenTheme) -> Page {
    let sentences = TrendsSentences(words)
    var values = PageValues()
    values[text: "lead"] = sentences.total(statistics)
    if statistics.history.total > 0 {
      values[html: "claims"] = FigureSection.paragraphs(
        sentences.claims(statistics.history.findings))
      values[html: "contents"] = contents
      values[html: "figures"] = figures.groups.map(group).joined("\n")
      values[html: "coverage"] = coverage
      values[html: "missing"] = list(missing.map { "\($0)" })
      values[html: "data"] = list(data)
    }
    return Page(
      path: SiteSection.trends.path, title: words["trends.title"],
      description: words["charts.trends.description"], section: .trends,
      main: theme.render(.trends, values))
  }

  private var data: [HTML] {
    let all: HTML = """
      <a href="data/statistics.json">data/statistics.json</a> \
      <span class="quiet">\(words["trends-charts.data-all"])</span>
      """
    return [all]
      + figures.all.flatMap { figure in figure.files.map { FigureSection.link($0, of: figure) } }
  }

  private func group(_ group: TrendsFigures.Group) -> HTML {
    """
    <section class="figures-group" aria-labelledby="\(group.id)">
    <h2 id="\(group.id)">\(group.title)</h2>
    \(group.figures.map { FigureSection(figure: $0, words: words).html }.joined("\n"))
    </section>
    """
  }

  /// The groups, each with its figures.
  private var contents: HTML {
    list(
      figures.groups.map { group in
        let inner = group.figures.map { Self.anchor($0.id, $0.title) }.joined(" · ")
        return "\(Self.anchor(group.id, group.title))<span class=\"also\">\(inner)</span>"
      })
  }

  private static func anchor(_ id: String, _ text: String) -> HTML {
    "<a href=\"#\(id)\">\(text)</a>"
  }

  private func list(_ items: [HTML]) -> HTML {
    "<ul>\(items.map { "<li>\($0)</li>" as HTML }.joined("\n"))</ul>"
  }

  private var coverage: HTML {
    """
    <div class="table" role="region" tabindex="0" aria-labelledby="known">
    \(CoverageBlock(statistics.history.coverage, words).html)
    </div>
    """
  }

  /// What the figures leave out.
  private var missing: [String] {
    var items = [words["charts.missing.written"], words["charts.missing.retold"]]
    let undated = statistics.history.occurrence.undated
    if undated > 0 { items.append(words.text("charts.missing.undated", count: undated)) }
    if let last = statistics.span.last {
      let day = Instant(year: last.year, month: last.month, day: last.day)
      items.append(words.text("charts.missing.last", ["day": words.day(day)]))
    }
    return items
  }
}
