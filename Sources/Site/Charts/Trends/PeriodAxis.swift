import Incidents

/// The time of a whole knowledge base as a line that is ruled in its periods. All its charts over
/// time share it, so that they can be read under each other.
struct PeriodAxis {
  let periods: [Period]
  let x: ClosedRange<Double>
  private let start: Double
  private let length: Double
  private let names: PeriodNames
  /// Every how many periods there is room for a label; `nil` for never.
  private let every: Int?

  static let rowHeight = 18.0

  /// - Returns: `nil` without periods.
  init?(_ periods: [PeriodCount], x: ClosedRange<Double>, _ words: Words) {
    guard let first = periods.first, let last = periods.last else { return nil }
    self.periods = periods.map(\.period)
    self.x = x
    start = Double(first.period.firstDay.number)
    length = Double(last.period.endDay.number) - start
    names = PeriodNames(words: words)
    every = Self.every(
      self.periods, names, step: (x.upperBound - x.lowerBound) / Double(periods.count))
  }

  private var width: Double { x.upperBound - x.lowerBound }

  /// Of one period, as bars have it: all the same.
  var step: Double { width / Double(periods.count) }

  /// - Parameter day: days since 1970; one beyond an end comes to lie on it.
  func place(_ day: Double) -> Double {
    x.lowerBound + min(max((day - start) / length, 0), 1) * width
  }

  /// Of a period as bars have it.
  func middle(_ index: Int) -> Double { x.lowerBound + step * (Double(index) + 0.5) }

  /// What the labels below need.
  var height: Double { Self.rowHeight * Double(rows) + 6 }

  private var rows: Int { hasYears && every != nil ? 2 : 1 }

  private var hasYears: Bool { periods.first.map { $0.length != .year } ?? false }

  /// Lines where every labelled period begins, for drawings whose marks have a place in time.
  func rules(_ svg: inout SVGWriter, from top: Double, to bottom: Double) {
    let rules = periods.dropFirst().filter { period in
      every.map { isLabelled(period, $0) } ?? (period.number == 1)
    }.map { period in
      let x = SVGWriter.number(place(Double(period.firstDay.number)).rounded())
      return "M\(x) \(SVGWriter.number(top))V\(SVGWriter.number(bottom))"
    }
    if !rules.isEmpty { svg.path(rules.joined(), "grid") }
  }

  /// The names of the periods, and of their years where they are shorter.
  func labels(_ svg: inout SVGWriter, below y: Double, bounds: ClosedRange<Double>) {
    var row = LabelRow(bounds)
    var labels: [PlacedLabel] = []
    for (index, period) in periods.enumerated() {
      guard let every, isLabelled(period, every) else { continue }
      let name = names.short(period)
      if let x = row.place(name, at: middle(index)) {
        labels.append(PlacedLabel(text: name, x: x, y: y + Self.rowHeight))
      }
    }
    svg.labels(labels + (hasYears ? years(below: y, bounds) : []), "tick")
  }

  private func years(below y: Double, _ bounds: ClosedRange<Double>) -> [PlacedLabel] {
    var row = LabelRow(bounds)
    return Dictionary(grouping: periods.indices, by: { periods[$0].year })
      .sorted { $0.key < $1.key }.compactMap { year, places in
        guard let first = places.first, let last = places.last,
          let x = row.place(String(year), at: (middle(first) + middle(last)) / 2)
        else { return nil }
        return PlacedLabel(text: String(year), x: x, y: y + Self.rowHeight * Double(rows))
      }
  }

  private func isLabelled(_ period: Period, _ every: Int) -> Bool {
    period.length == .year ? period.year % every == 0 : (period.number - 1) % every == 0
  }

  private static func every(
    _ periods: [Period], _ names: PeriodNames, step: Double
  ) -> Int? {
    let widest = periods.map { TextWidth.of(names.short($0)) }.max() ?? 0
    let steps =
      switch periods.first?.length ?? .year {
      case .year: [1, 2, 5, 10, 20, 50]
      case .quarter: [1]
      case .month: [1, 2, 3, 6]
      }
    return steps.first { Double($0) * step >= widest + 8 }
  }
}

/// What periods are called below a bar.
struct PeriodNames {
  let words: Words

  /// `2024`, `Q3`, `Mar`
  func short(_ period: Period) -> String {
    switch period.length {
    case .year: String(period.year)
    case .quarter: words.text("trends-charts.quarter", ["number": String(period.number)])
    case .month:
      words.locale.shortMonths.isEmpty
        ? String(period.number) : words.locale.shortMonths[(period.number + 11) % 12]
    }
  }
}
