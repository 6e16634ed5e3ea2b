/// How many slopes lie below a number. Seen along a direction of that slope, the earlier point of a pair comes
/// first exactly when the pair's slope is above it, so that slopes below are inversions of the points' order
/// (R. Cole, J. Salowe, W. Steiger and E. Szemerédi, "An optimal-time algorithm for slope selection",
/// SIAM Journal on Computing 18, 1989).
struct SlopeCut {
  /// `nil`: beyond all slopes, on either side.
  let slope: Double?
  /// The points' places, as they come along that direction.
  let order: [Int32]
  /// Pairs whose slope is below.
  let count: Int

  /// - Returns: `nil` where rounding leaves open on which side some slope lies.
  init?(_ points: [TimedValue], at slope: Double) {
    guard let origin = points.first else { return nil }
    var scale = 0.0
    var keys: [(key: Double, place: Int32)] = []
    keys.reserveCapacity(points.count)
    for (place, point) in points.enumerated() {
      let value = point.value - origin.value
      let moved = slope * (point.time - origin.time)
      scale = max(scale, abs(value) + abs(moved))
      keys.append((value - moved, Int32(place)))
    }
    guard scale.isFinite else { return nil }
    let count = MergeCount.sort(&keys) { $0.key }
    // Four roundings, of which each is at most half an ulp of the largest number, on either side.
    guard Self.isCertain(keys, points, error: 4 * Double.ulpOfOne * scale) else { return nil }
    self.slope = slope
    self.count = count
    order = keys.map(\.place)
  }

  /// Below all slopes, where the order is that of time.
  init(below points: [TimedValue]) {
    slope = nil
    count = 0
    order = points.indices.map { Int32($0) }
  }

  /// Above all slopes: times descend, and values ascend within a time as in every cut.
  init(above points: [TimedValue], count: Int) {
    slope = nil
    self.count = count
    var order: [Int32] = []
    var end = points.count
    while end > 0 {
      var start = end - 1
      while start > 0, points[start - 1].time == points[end - 1].time { start -= 1 }
      order += (start..<end).map { Int32($0) }
      end = start
    }
    self.order = order
  }

  /// Whether points whose keys rounding could have exchanged are all of the same time, so that they make no
  /// slope.
  private static func isCertain(
    _ keys: [(key: Double, place: Int32)], _ points: [TimedValue], error: Double
  ) -> Bool {
    for (before, after) in zip(keys, keys.dropFirst()) where after.key - before.key <= error {
      if points[Int(before.place)].time != points[Int(after.place)].time { return false }
    }
    return true
  }
}
