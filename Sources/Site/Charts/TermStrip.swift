import Incidents

/// When a term's incidents happened, on a line as long as the whole knowledge base, or as the year
/// whose page it is: whether a cause keeps coming back is seen at once.
struct TermStrip {
  private let count: Int
  /// Of those with a year, the earliest first.
  private let dates: [(minutes: Int, at: Instant)]
  /// What the line spans.
  private let years: ClosedRange<Int>
  private let words: Words

  private static let lineY = 32.0
  private static let height = 50.0
  private static let dotSpacing = 9.0
  private static let mostRows = 3
  private static let margin = 8.0

  init(incidents: [Incident], years: ClosedRange<Int>, words: Words) {
    count = incidents.count
    (self.years, self.words) = (years, words)
    dates = incidents.compactMap { incident in
      incident.when.flatMap { at in at.epochMinutes.map { ($0, at) } }
    }
    .sorted { $0.minutes < $1.minutes }
  }

  /// - Returns: empty without any incident that has a year.
  static func html(
    _ group: TermGroup, in kind: TermKind, _ index: SiteIndex, _ words: Words
  ) -> HTML {
    let own = group.incidents.compactMap { $0.when?.year }
    let all = index[.years].compactMap { Int($0.id) }
    let spanned = kind == .years ? own : all
    guard !own.isEmpty, let first = spanned.min(), let last = spanned.max() else { return HTML() }
    return TermStrip(incidents: group.incidents, years: first...last, words: words).html
  }

  var html: HTML {
    """
    <figure class="strip">
    \(HTML(raw: ChartLayout.both(draw)))
    <figcaption id="strip-text">\(sentence)</figcaption>
    </figure>

    """
  }

  var sentence: String {
    guard let first = dates.first?.at, let last = dates.last?.at else {
      return words["charts.strip.none"]
    }
    let (from, until) = (words.day(first), words.day(last))
    var text =
      if dates.count == 1 {
        words.text("charts.strip.single", ["day": from])
      } else if from == until {
        words.text("charts.strip.days", count: dates.count, ["day": from])
      } else {
        words.text(
          "charts.strip.between", count: dates.count, ["first": from, "last": until])
      }
    if dates.count < count {
      text += " " + words.text("charts.strip.undated", count: count - dates.count)
    }
    return text
  }

  func draw(_ size: ChartLayout) -> String {
    var svg = SVGWriter(width: size.width, height: Self.height)
    let x = Self.margin...size.width - Self.margin
    let scale = CalendarScale(years, x: x, shortMonths: words.locale.shortMonths)
    for tick in scale.ticks {
      let x = scale.place(tick.day)
      svg.line(x, 2, x, Self.height, "grid")
      let middle = x + 3 + TextWidth.of(tick.label) / 2
      if middle + TextWidth.of(tick.label) / 2 <= size.width {
        svg.text(tick.label, middle, Self.height - 3, "tick", anchor: .middle)
      }
    }
    svg.line(x.lowerBound, Self.lineY, x.upperBound, Self.lineY, "axis")
    let places = dates.map { scale.place(Int((Double($0.minutes) / 1440).rounded(.down))) }
    let stack = DotStack(places, spacing: Self.dotSpacing, most: Self.mostRows)
    if stack.rows.contains(nil) {
      bars(places, x, &svg)
    } else {
      for (place, row) in zip(places, stack.rows) {
        let y = Self.lineY - 6 - Double(row ?? 0) * Self.dotSpacing
        svg.path("M\(SVGWriter.number(place - 4)) \(SVGWriter.number(y))" + Self.dot, "dot")
      }
    }
    return svg.finished(size, label: words["charts.strip.title"], describedBy: "strip-text")
  }

  private static let dot = "a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"

  /// For more than dots can show: how many fall into each small stretch of the line.
  private func bars(_ places: [Double], _ x: ClosedRange<Double>, _ svg: inout SVGWriter) {
    let count = Int((x.upperBound - x.lowerBound) / Self.dotSpacing)
    let width = (x.upperBound - x.lowerBound) / Double(count)
    var bins = Array(repeating: 0, count: count)
    for place in places { bins[min(count - 1, max(0, Int((place - x.lowerBound) / width)))] += 1 }
    let most = Double(bins.max() ?? 1)
    for (index, bin) in bins.enumerated() where bin > 0 {
      let height = max(3, Double(bin) / most * (Self.lineY - 4))
      svg.rect(
        x.lowerBound + Double(index) * width + 0.5, Self.lineY - height, width - 1, height, "bar")
    }
  }
}
