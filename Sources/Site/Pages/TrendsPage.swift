import Incidents

/// `trends.html`: the figures that the data can bear, and what they leave out.
struct TrendsPage {
  let parts: PageParts
  let summary: TrendsSummary
  let figures: [ChartFigure]

  func page(_ theme: Theme) -> Page {
    var values = PageValues(parts.words)
    values[text: "lead"] = TrendsSentences.total(summary)
    values[html: "figures"] = figures.map(Self.figure).joined("\n")
    values[html: "missing"] = missing
    return Page(
      path: SiteSection.trends.path, title: "Trends",
      description: "What the incidents have in common, with how far the figures can be relied on.",
      section: .trends, main: theme.render(.trends, values))
  }

  private static func figure(_ figure: ChartFigure) -> HTML {
    var html: HTML = """
      <section class="figure" aria-labelledby="\(figure.id)">
      <h2 id="\(figure.id)">\(figure.title)</h2>
      <p>\(figure.sentence)</p>

      """
    if let svg = figure.svg {
      html += "<div class=\"chart-frame\">\(HTML(raw: svg))</div>\n"
    }
    html += """
      <details><summary>The figures as a table</summary>
      <div class="table" role="region" tabindex="0" aria-label="\(figure.title), as a table">\
      \(HTML(raw: figure.table))</div>
      <p><a href="\(figure.csvPath)">\(figure.csvPath)</a></p>
      </details>
      </section>
      """
    return html
  }

  private var missing: HTML {
    var items: [String] = [
      "Only incidents that were written up, and only by the documents in this folder.",
      "An incident that several documents tell of counts once.",
    ]
    if summary.undated > 0 {
      items.append(
        "\(parts.words.text("count.incidents", count: summary.undated)) without a year "
          + "\(summary.undated == 1 ? "is" : "are") not in the counts by year.")
    }
    let unstated = summary.total - (summary.durationLocation?.count ?? 0)
    if unstated > 0 {
      items.append(
        "\(parts.words.text("count.incidents", count: unstated)) without a stated duration.")
    }
    if let last = summary.last, let year = last.year {
      items.append(
        "The latest incident is of \(parts.words.day(last)): the count for \(year) may still grow.")
    }
    return "<ul>\(items.map { "<li>\($0)</li>" as HTML }.joined("\n"))</ul>"
  }
}
