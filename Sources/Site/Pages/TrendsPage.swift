import Incidents

/// What the history as a whole can bear to say.
struct TrendsPage {
  let summary: TrendsSummary
  let figures: [ChartFigure]

  init(summary: TrendsSummary, taxonomy: Taxonomy) {
    self.summary = summary
    figures = [
      YearsChart.figure(summary), CausesChart.figure(summary, taxonomy),
      DurationsChart.figure(summary),
    ]
  }

  var page: PageFrame.Page {
    let sentence = TrendsSentences.total(summary)
    var context: [String: Any] = [
      "sentence": sentence,
      "figures": figures.map { figure in
        var context: [String: Any] = [
          "id": figure.id, "title": figure.title, "sentence": figure.sentence,
          "table": figure.table, "csvPath": figure.csvPath,
        ]
        context["svg"] = figure.svg
        return context
      },
    ]
    context.merge(Coverage.context(summary)) { $1 }
    return PageFrame.Page(
      path: "trends.html", title: "Trends", description: sentence, template: "trends",
      context: context)
  }

  /// The data behind the charts.
  var files: [SiteFile] {
    figures.map { SiteFile(path: $0.csvPath, content: .bytes($0.csv)) }
  }
}

/// How many incidents state each field.
enum Coverage {
  static func context(_ summary: TrendsSummary) -> [String: Any] {
    [
      "total": summary.total,
      "coverage": summary.coverage.map {
        [
          "field": $0.field, "stated": $0.stated, "inferred": $0.inferred,
          "missing": summary.total - $0.stated,
        ] as [String: Any]
      },
    ]
  }
}
