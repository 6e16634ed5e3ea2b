import Incidents

/// `trends.html`: the figures that the data can bear, and what they leave out.
struct TrendsPage {
  let parts: PageParts
  let summary: TrendsSummary
  let figures: [ChartFigure]

  private var words: Words { parts.words }

  func page(_ theme: SpokenTheme) -> Page {
    let sentences = TrendsSentences(words)
    var values = PageValues()
    values[text: "lead"] = sentences.total(summary)
    if summary.total > 0 {
      values[html: "figures"] = figures.map(figure).joined("\n")
      let missing = sentences.missing(summary).map { "<li>\($0)</li>" as HTML }
      values[html: "missing"] = "<ul>\(missing.joined("\n"))</ul>"
    }
    return Page(
      path: SiteSection.trends.path, title: words["trends.title"],
      description: words["charts.trends.description"], section: .trends,
      main: theme.render(.trends, values))
  }

  private func figure(_ figure: ChartFigure) -> HTML {
    let drawing = figure.svg.map { "<div class=\"chart-frame\">\(HTML(raw: $0))</div>\n" as HTML }
    return """
      <section class="figure" aria-labelledby="\(figure.id)">
      <h2 id="\(figure.id)">\(figure.title)</h2>
      <p id="\(figure.textID)">\(figure.sentence)</p>
      \(drawing ?? HTML())<details><summary>\(words["charts.table"])</summary>
      <div class="table" role="region" tabindex="0" \
      aria-label="\(words.text("charts.table-of", ["title": figure.title]))">\(figure.table)</div>
      <p><a href="\(figure.csvPath)">\(figure.csvPath)</a></p>
      </details>
      </section>
      """
  }
}
