#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The upright axis of a drawing: values as heights, with round ticks.
struct ValueScale: Sendable {
  struct Tick: Sendable {
    let value: Double
    let label: String
  }

  let ticks: [Tick]
  private let low: Double
  private let high: Double
  private let transform: @Sendable (Double) -> Double

  /// Minutes that are round to a reader.
  private static let minutes: [Double] = [
    1, 5, 15, 60, 240, 1440, 10_080, 43_200, 525_600, 5_256_000,
  ]

  /// Lengths of time, logarithmic; what is below a minute lies at the foot.
  ///
  /// - Parameter values: minutes, all above 0, at least one.
  static func minutes(_ values: [Double], _ words: Words) -> ValueScale {
    let (least, most) = (values.min() ?? 1, values.max() ?? 1)
    var round = minutes
    while let last = round.last, last < most, round.count < 24 { round.append(last * 10) }
    let foot = round.last { $0 <= least }
    let low = foot ?? 0.5
    let high = max(round.first { $0 >= most } ?? most, low * 2)
    var ticks = round.filter { $0 >= low && $0 <= high }
      .map { Tick(value: $0, label: words.duration($0)) }
    if foot == nil {
      let label = words.text("trends-charts.below", ["limit": words.duration(1)])
      ticks.insert(Tick(value: low, label: label), at: 0)
    }
    return ValueScale(ticks: ticks, low: log(low), high: log(high)) { log(max($0, low)) }
  }

  /// 0 to 100 per cent.
  static func percent(_ words: Words) -> ValueScale {
    let ticks = [0.0, 20, 40, 60, 80, 100].map { Tick(value: $0, label: words.percent($0)) }
    return ValueScale(ticks: ticks, low: 0, high: 100) { $0 }
  }

  /// Days to the power that makes times between chance events nearly normal; 0 has a place.
  static func days(_ most: Double, _ words: Words) -> ValueScale {
    let power = { @Sendable (value: Double) in pow(max(0, value), 1 / 3.6) }
    var round: [Double] = [0, 1, 3, 10, 30, 100, 300, 1000]
    while let last = round.last, last < most, round.count < 24 { round.append(last * 10) }
    let top = round.first { $0 >= most && $0 > 0 } ?? max(1, most)
    let ticks = round.filter { $0 <= top }.map {
      Tick(value: $0, label: words.number(Int($0)))
    }
    return ValueScale(ticks: ticks, low: 0, high: power(top), transform: power)
  }

  private init(
    ticks: [Tick], low: Double, high: Double, transform: @escaping @Sendable (Double) -> Double
  ) {
    self.ticks = ticks
    self.low = low
    self.high = high
    self.transform = transform
  }

  /// - Parameter y: of the drawing, from the top down.
  func place(_ value: Double, in y: ClosedRange<Double>) -> Double {
    let share = min(max((transform(value) - low) / (high - low), 0), 1)
    return y.upperBound - share * (y.upperBound - y.lowerBound)
  }

  /// How far the labels reach from the axis.
  var width: Double { TextWidth.column(ticks.map(\.label)) + 10 }

  /// Lines and labels of the ticks that have room above each other.
  func draw(_ svg: inout SVGWriter, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    var last = Double.infinity
    var grid = ""
    var labels: [PlacedLabel] = []
    for tick in ticks {
      let height = place(tick.value, in: y)
      guard last - height >= 17 || last == .infinity else { continue }
      last = height
      grid += "M\(SVGWriter.number(x.lowerBound)) \(SVGWriter.number(height))"
      grid += "H\(SVGWriter.number(x.upperBound))"
      labels.append(PlacedLabel(text: tick.label, x: x.lowerBound - 8, y: height + 5))
    }
    svg.path(grid, "grid")
    svg.labels(labels, "tick", anchor: .end)
    svg.line(x.lowerBound, y.upperBound, x.upperBound, y.upperBound, "axis")
  }
}
