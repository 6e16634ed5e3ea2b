import Incidents

/// What the numbers of a term's page can bear: its incidents over time and how long they took, in
/// sentences beside small drawings.
struct TermStatistics {
  let group: TermGroup
  /// For pages in a folder.
  let parts: PageParts

  /// Incidents and durations that are worth a drawing.
  private static let (fewestCounted, fewestDrawn) = (5, 3)

  private var words: Words { parts.words }
  private var sentences: TrendsSentences {
    TrendsSentences(words, taxonomy: parts.index.taxonomy)
  }

  /// What the page looks at: a term over the time of all incidents, a year month by month.
  private struct Figures {
    let coverage: Coverage
    let counted: [String]
    let periods: [PeriodCount]
    let duration: MeasureHistory?
    let finding: TrendFinding?
  }

  /// - Returns: empty for the undated, which nothing can be counted of.
  var html: HTML {
    guard let figures else { return HTML() }
    return """
      <section class="term-statistics" aria-labelledby="statistics">
      <h2 id="statistics">\(words["statistics.block.title"])</h2>
      \(group.incidents.count > 1 ? both(figures) : single)\
      <p class="quiet figure-note">\(words["statistics.written"]) \(links)</p>
      \(group.incidents.count > 1 ? coverage(figures) : HTML())\
      </section>
      """
  }

  private var figures: Figures? {
    switch parts.index.history(of: group) {
    case .term(let history):
      return Figures(
        coverage: history.coverage, counted: sentences.occurrence(history),
        periods: history.occurrence.periods, duration: history[.duration],
        finding: history[.measure(.duration)])
    case .year(let year):
      return Figures(
        coverage: year.coverage, counted: sentences.counts(year), periods: year.months,
        duration: year.measures.first { $0.measure == .duration }, finding: nil)
    case .undated: return nil
    }
  }

  private var single: HTML { "<p>\(words["statistics.block.single"])</p>\n" }

  private func both(_ figures: Figures) -> HTML {
    "<div class=\"term-figures\">\n\(occurrence(figures))\(durations(figures))</div>\n"
  }

  private func occurrence(_ figures: Figures) -> HTML {
    // Fewer than that are seen on the line of the page's dates, without whiskers as long as its life.
    let isDrawn =
      figures.periods.count > 1
      && figures.periods.reduce(0) { $0 + $1.count } >= Self.fewestCounted
    return figure(
      PeriodsChart.id, words["statistics.block.occurrence"], figures.counted,
      isDrawn
        ? drawing(
          PeriodsChart.draw(figures.periods, words, .narrow),
          PeriodsChart.legend(figures.periods, words)) : HTML())
  }

  private func durations(_ figures: Figures) -> HTML {
    guard let history = figures.duration else { return HTML() }
    let chart = MeasureChart(
      history: history, finding: figures.finding, coverage: figures.coverage,
      periods: figures.periods, parts: parts)
    let isDrawn = history.points.count >= Self.fewestDrawn && chart.undrawn == nil
    return figure(
      MeasureNames(words: words).id(.duration), words["statistics.block.durations"],
      sentences.measure(history, figures.finding, figures.coverage),
      isDrawn
        ? drawing(chart.draw(.narrow), chart.legend) + FigureSection.notes(chart.notes) : HTML())
  }

  private func figure(
    _ id: String, _ title: String, _ sentences: [String], _ drawing: HTML
  ) -> HTML {
    """
    <section class="term-figure" aria-labelledby="\(id)">
    <h3 id="\(id)">\(title)</h3>
    <div class="findings" id="\(ChartFigure.textID(id))">\(FigureSection.findings(sentences))</div>
    \(drawing)\(FigureSection.details(sentences))</section>

    """
  }

  private func drawing(_ svg: String, _ legend: Legend) -> HTML {
    "<div class=\"chart-frame\">\(HTML(raw: svg))\(legend.html)</div>\n"
  }

  private var links: HTML {
    """
    <a href="\(parts.root)\(SiteSection.about.path)#statistics">\(words["statistics.about.title"])</a> · \
    <a href="\(parts.root)\(SiteSection.trends.path)">\(words["statistics.block.trends"])</a>
    """
  }

  private func coverage(_ figures: Figures) -> HTML {
    let block = CoverageBlock(
      figures.coverage, words, fields: [.when, .measure(.duration), .measure(.affected)])
    return """
      <details><summary>\(words["statistics.block.coverage"])</summary>
      \(block.html)
      </details>

      """
  }
}
