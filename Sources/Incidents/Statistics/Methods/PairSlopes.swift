/// The slopes between all pairs of points of different times.
struct PairSlopes {
  private let points: [TimedValue]

  /// - Parameter points: in ascending order of time; finite.
  init(_ points: [TimedValue]) { self.points = points }

  /// The slopes at these ranks, from 1, in ascending order of all.
  func ofRanks(_ ranks: [Int]) -> [Double] {
    var slopes: [Double] = []
    for later in points.indices {
      for earlier in 0..<later where points[earlier].time < points[later].time {
        slopes.append(Self.slope(points[earlier], points[later]))
      }
    }
    slopes.sort()
    return ranks.map { slopes[$0 - 1] }
  }

  static func slope(_ earlier: TimedValue, _ later: TimedValue) -> Double {
    ((later.value - earlier.value) / (later.time - earlier.time)).held
  }
}
