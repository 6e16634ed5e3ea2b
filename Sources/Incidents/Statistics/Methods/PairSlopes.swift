/// The slopes between all pairs of points of different times.
struct PairSlopes {
  /// Up to how many points the slopes are all written down.
  static let writtenMaximum = 300

  let points: [TimedValue]
  /// How many slopes there are.
  let count: Int

  /// - Parameters:
  ///   - points: in ascending order of time, and of value within a time; finite.
  ///   - count: the number of pairs of different times.
  init(_ points: [TimedValue], count: Int) {
    self.points = points
    self.count = count
  }

  /// The slopes at these ranks of all in ascending order.
  ///
  /// - Parameter ranks: from 1 to `count`.
  func ofRanks(_ ranks: [Int]) -> [Double] {
    if points.count > Self.writtenMaximum {
      var selection = SlopeSelection(self)
      return selection.ofRanks(ranks)
    }
    let slopes = all.sorted()
    return ranks.map { slopes[$0 - 1] }
  }

  /// Every slope, in O(n²).
  var all: [Double] {
    var slopes: [Double] = []
    slopes.reserveCapacity(count)
    for later in points.indices {
      for earlier in 0..<later where points[earlier].time < points[later].time {
        slopes.append(Self.slope(points[earlier], points[later]))
      }
    }
    return slopes
  }

  @inline(__always)
  static func slope(_ earlier: TimedValue, _ later: TimedValue) -> Double {
    // + 0: no slope is -0.
    ((later.value - earlier.value) / (later.time - earlier.time)).held + 0
  }
}
