/// Minutes as places on a line. What lies long before or after the incident gets a strip of its own
/// beyond a break, so that it cannot squash the incident.
struct BrokenScale {
  /// A stretch of the line that is drawn to one scale.
  struct Piece {
    let minutes: ClosedRange<Int>
    let x: ClosedRange<Double>

    /// Units of the drawing a minute.
    var unit: Double {
      (x.upperBound - x.lowerBound) / Double(minutes.upperBound - minutes.lowerBound)
    }

    func place(_ minute: Int) -> Double {
      guard minutes.upperBound > minutes.lowerBound else {
        return (x.lowerBound + x.upperBound) / 2
      }
      let clamped = min(max(minute, minutes.lowerBound), minutes.upperBound)
      return x.lowerBound + Double(clamped - minutes.lowerBound) * unit
    }
  }

  let core: Piece
  /// Before the first break.
  let before: Piece?
  /// Behind the last break.
  let after: Piece?

  /// Of the whole width, for a piece beyond a break.
  private static let outerShare = 0.15
  /// Between two pieces.
  private static let gap = 22.0
  /// How many times the incident's length may lie on one side of it unbroken.
  private static let bearable = 2

  /// - Parameters:
  ///   - points: minutes from the start, in order, at least one.
  ///   - inside: the incident itself.
  ///   - x: where the first and the last point come to lie.
  init(_ points: [Int], inside: ClosedRange<Int>, x: ClosedRange<Double>) {
    let length = inside.upperBound - inside.lowerBound
    let first = min(points.first ?? 0, inside.lowerBound)
    let last = max(points.last ?? 0, inside.upperBound)
    let breaksBefore = inside.lowerBound - first > length * Self.bearable
    let breaksAfter = last - inside.upperBound > length * Self.bearable
    let near = points.filter {
      (!breaksBefore || $0 >= inside.lowerBound - length)
        && (!breaksAfter || $0 <= inside.upperBound + length)
    }
    let low = min(near.first ?? inside.lowerBound, inside.lowerBound)
    let high = max(near.last ?? inside.upperBound, inside.upperBound)
    let outer = (x.upperBound - x.lowerBound) * Self.outerShare
    let left = x.lowerBound + (breaksBefore ? outer + Self.gap : 0)
    let right = x.upperBound - (breaksAfter ? outer + Self.gap : 0)
    core = Piece(minutes: low...high, x: left...right)
    before = points.last { $0 < low }.map {
      Piece(minutes: first...$0, x: x.lowerBound...x.lowerBound + outer)
    }
    after = points.first { $0 > high }.map {
      Piece(minutes: $0...last, x: x.upperBound - outer...x.upperBound)
    }
  }

  var pieces: [Piece] { [before, core, after].compactMap { $0 } }

  /// The middles of the gaps.
  var breaks: [Double] {
    zip(pieces, pieces.dropFirst()).map { ($0.x.upperBound + $1.x.lowerBound) / 2 }
  }

  func place(_ minute: Int) -> Double {
    if let before, minute <= before.minutes.upperBound { return before.place(minute) }
    if let after, minute >= after.minutes.lowerBound { return after.place(minute) }
    return core.place(minute)
  }
}
