import Incidents

/// All figures of the page of the trends, in groups that belong together.
struct TrendsFigures {
  struct Group {
    let id: String
    let title: String
    let figures: [ChartFigure]
  }

  let groups: [Group]

  var all: [ChartFigure] { groups.flatMap(\.figures) }

  /// - Parameter parts: of a page at the top.
  init(_ parts: PageParts) {
    let statistics = parts.index.statistics
    let (words, history) = (parts.words, statistics.history)
    let measure = { (measure: Measure, companions: [Measure]) -> [ChartFigure] in
      guard let own = history[measure] else { return [] }
      return [
        MeasureChart(
          history: own, finding: history[.measure(measure)], coverage: history.coverage,
          periods: history.occurrence.periods,
          companions: companions.compactMap { history[$0] }, parts: parts
        ).figure
      ]
    }
    groups = [
      Group(
        id: "often", title: words["trends-charts.group.often"],
        figures: [
          PeriodsChart.figure(history, words), GapsChart.figure(history.occurrence, parts),
        ]),
      Group(
        id: "why", title: words["trends-charts.group.why"],
        figures: [CausesChart(statistics: statistics, parts: parts).figure]),
      Group(
        id: "harm", title: words["trends-charts.group.harm"],
        figures: measure(.duration, []) + measure(.affected, []) + measure(.lost, [])),
      Group(
        id: "response", title: words["trends-charts.group.response"],
        figures: measure(.detect, [.restore]) + measure(.restore, [.detect])),
      Group(
        id: "set-off", title: words["trends-charts.group.triggers"],
        figures: [TriggersChart(triggers: statistics.triggers, parts: parts).figure]),
      Group(
        id: "returns", title: words["trends-charts.group.returns"],
        figures: [
          ReturnsList(recurrence: statistics.recurrence, parts: parts).figure,
          ReturnCurve(recurrence: statistics.recurrence, parts: parts).figure,
        ]),
      Group(
        id: "promises", title: words["trends-charts.group.promises"],
        figures: [ActionAgesChart(ages: statistics.actions, parts: parts).figure]),
    ]
  }
}
