import Incidents
import Site

/// Statistics for people, in the order of `trends.html`.
struct StatisticsText {
  let report: StatisticsReport

  private var statistics: KnowledgeStatistics { report.statistics }
  private var history: HistoryStatistics { statistics.history }
  private var figures: StatisticsFigures { report.figures }
  private var sentences: StatisticsSentences { report.sentences }

  private static let bar = 24

  var text: String {
    guard history.total > 0 else { return section(nil, [], sentences.total) }
    return [
      section(nil, [], sentences.total),
      section("What is known", coverage, []),
      section(occurrenceTitle, periods, sentences.occurrence),
      section(
        "How long and how much, with the 95 % interval of the median", measures, sentences.changes),
      section("Root causes", causes, sentences.causes),
      section("Triggers, beside those of Google's outages", triggers, sentences.triggers),
      section("Between incidents", [], sentences.gaps),
      section("Coming back", returns, sentences.recurrence),
      section("Action items by age", actions, sentences.actions),
      section("What may be claimed", [], sentences.claims),
    ].joined(separator: "\n")
  }

  /// A paragraph of sentences, which each begin a line.
  private func section(_ title: String?, _ lines: [String], _ sentences: [String]) -> String {
    let told = sentences.map { Printable.text($0) }.flatMap { TerminalText.wrapped($0) }
    let all = (title.map { [$0] } ?? []) + lines + told
    return all.map { $0 + "\n" }.joined()
  }

  private var coverage: [String] {
    var table = TerminalTable([.left, .right, .right, .right])
    table.rows = [["", "stated", "inferred", "missing"]]
    for field in history.coverage.fields {
      table.rows.append([
        Self.name(field.field.name), String(field.stated), String(field.inferred),
        String(field.missing),
      ])
    }
    return table.lines
  }

  private var occurrenceTitle: String {
    history.occurrence.periods.isEmpty
      ? "Incidents over time"
      : "Incidents by \(statistics.span.length.rawValue), with 95 % intervals"
  }

  private var periods: [String] {
    let counts = history.occurrence.periods
    let most = Double(counts.map(\.count).max() ?? 1)
    var table = TerminalTable([.left, .right, .left, .left, .left])
    table.rows = counts.map { count in
      let figure = figures["period.\(count.period.name).count"]
      return [
        count.period.name, FigureText.value(figure),
        Bar.text(Double(count.count) / most, width: Self.bar), FigureText.interval(figure),
        count.isPartial ? "partial" : "",
      ]
    }
    return table.lines
  }

  /// The five numbers of every measure.
  private var measures: [String] {
    var table = TerminalTable([.left, .right, .right, .right, .right, .close, .right, .right])
    table.rows = [["", "used", "least", "quarter", "median", "", "three quarters", "most"]]
    for measure in Measure.allCases {
      func value(_ part: String) -> String {
        FigureText.value(figures["\(measure.rawValue).\(part)"])
      }
      let median = figures["\(measure.rawValue).median"]
      let interval = FigureText.interval(median)
      table.rows.append([
        Self.name(measure.rawValue), "\(median?.n ?? 0) of \(history.total)", value("minimum"),
        value("lower_quartile"), value("median"), interval.isEmpty ? "" : "(\(interval))",
        value("upper_quartile"), value("maximum"),
      ])
    }
    return table.lines
  }

  private var causes: [String] {
    var table = TerminalTable([.left, .right, .left, .left])
    table.rows = statistics.causes.map { cause in
      shareRow(
        report.label(cause.cause), figures["cause.\(cause.cause.rawValue).share"], cause.count)
    }
    return table.lines
  }

  private var triggers: [String] {
    var table = TerminalTable([.left, .right, .left, .left, .left])
    table.rows = statistics.triggers.shares.map { share in
      let figure = figures["trigger.\(share.trigger.rawValue).share"]
      return shareRow(report.label(share.trigger), figure, share.count) + [
        share.published.map { "Google \(FigureText.percent($0 * 100))" } ?? ""
      ]
    }
    return table.lines
  }

  private func shareRow(_ label: String, _ figure: StatisticsFigure?, _ count: Int) -> [String] {
    [
      Printable.text(label), String(count), Bar.text(figure?.value ?? 0, width: Self.bar),
      FigureText.withInterval(figure),
    ]
  }

  /// The latest few.
  private var returns: [String] {
    var table = TerminalTable([.left, .right, .left, .left], flexible: 3)
    table.rows = statistics.recurrence.returns.prefix(5).map { found in
      [
        Instant(year: found.when.year, month: found.when.month, day: found.when.day).description,
        "after \(FigureText.days(found.days))", report.label(found.cause),
        Printable.text(found.title),
      ]
    }
    return table.lines
  }

  private var actions: [String] {
    var table = TerminalTable([.left, .right, .right, .right, .left, .left])
    table.rows = statistics.actions.bands.map { band in
      let done = figures["actions.age.\(band.name).share_done"]
      return [
        band.below.map { "\(band.from) to \($0 - 1) days" } ?? "\(band.from) days or more",
        "\(band.open) open", "\(band.unsaid) unsaid", "\(band.done) done",
        Bar.text(done?.value ?? 0, width: Self.bar), FigureText.withInterval(done),
      ]
    }
    return table.lines
  }

  private static func name(_ id: String) -> String {
    id.split(separator: "_").joined(separator: " ")
  }
}
