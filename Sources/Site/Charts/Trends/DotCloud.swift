/// Every incident as a dot; thousands as squares that are the larger the more dots they stand for.
struct DotCloud {
  struct Dot {
    let x: Double
    let y: Double
    /// Drawn hollow: a value that was inferred.
    var isHollow = false
  }

  /// More dots than this are drawn as squares.
  static let most = 1500
  /// More than this have no titles for the mouse and are smaller.
  private static let mostTitled = 300
  private static let cell = 9.0

  let dots: [Dot]

  var isBinned: Bool { dots.count > Self.most }

  /// - Parameter title: of the dot at a place; asked only where it is shown.
  func draw(_ svg: inout SVGWriter, _ size: ChartLayout, title: (Int) -> String) {
    if isBinned {
      svg.path(bins, "bins")
    } else if dots.count > Self.mostTitled {
      small(&svg)
    } else {
      large(&svg, size, title)
    }
  }

  private func large(_ svg: inout SVGWriter, _ size: ChartLayout, _ title: (Int) -> String) {
    for isHollow in [false, true] {
      let places = dots.indices.filter { dots[$0].isHollow == isHollow }
      if places.isEmpty { continue }
      let style = isHollow ? "ring" : "dot"
      if size == .wide {
        svg.group(style, places.map { (Self.circle(dots[$0]), title($0)) })
      } else {
        svg.path(places.map { Self.circle(dots[$0]) }.joined(), style)
      }
    }
  }

  private static func circle(_ dot: Dot) -> String {
    "M\(SVGWriter.number(dot.x - 4)) \(SVGWriter.number(dot.y))a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"
  }

  /// Lines without length, whose round ends are dots: the shortest way to write one. Those that would
  /// cover each other wholly are drawn once.
  private func small(_ svg: inout SVGWriter) {
    for isHollow in [false, true] {
      var seen: Set<String> = []
      var data = ""
      for dot in dots where dot.isHollow == isHollow {
        let place =
          "M\(SVGWriter.number(dot.x.rounded())) \(SVGWriter.number(dot.y.rounded()))h0"
        if seen.insert(place).inserted { data += place }
      }
      if data.isEmpty { continue }
      svg.path(data, isHollow ? "rings" : "dots")
      if isHollow { svg.path(data, "holes") }
    }
  }

  private var bins: String {
    struct Place: Hashable {
      let column: Int
      let row: Int
    }
    var counts: [Place: Int] = [:]
    for dot in dots {
      counts[Place(column: Int(dot.x / Self.cell), row: Int(dot.y / Self.cell)), default: 0] += 1
    }
    let most = Double(counts.values.max() ?? 1)
    return counts.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .map { place, count in
        let side = max(1.5, Self.cell * (Double(count) / most).squareRoot())
        let x = (Double(place.column) + 0.5) * Self.cell - side / 2
        let y = (Double(place.row) + 0.5) * Self.cell - side / 2
        let edge = SVGWriter.number(side)
        return "M\(SVGWriter.number(x)) \(SVGWriter.number(y))h\(edge)v\(edge)h-\(edge)z"
      }.joined()
  }
}
