/// The slopes between two cuts: the pairs that the cuts' orders have the other way round.
struct SlopeStrip {
  private let points: [TimedValue]
  private let high: SlopeCut
  /// The place in the upper cut's order, in the lower cut's order.
  private let ranks: [Int32]
  let count: Int

  init(_ points: [TimedValue], low: SlopeCut, high: SlopeCut) {
    self.points = points
    self.high = high
    var places = [Int32](repeating: 0, count: points.count)
    for (place, point) in high.order.enumerated() { places[Int(point)] = Int32(place) }
    ranks = low.order.map { places[Int($0)] }
    count = high.count - low.count
  }

  /// Every slope of the strip: insertion sort moves each inverted pair past each other exactly once.
  func all() -> [Double] {
    var slopes: [Double] = []
    slopes.reserveCapacity(count)
    var sorted = ranks
    for start in sorted.indices {
      let rank = sorted[start]
      let later = points[Int(high.order[Int(rank)])]
      var place = start
      while place > 0, sorted[place - 1] > rank {
        slopes.append(PairSlopes.slope(points[Int(high.order[Int(sorted[place - 1])])], later))
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = rank
    }
    return slopes
  }

  /// About `size` slopes of the strip, one at random of each of as many equal parts of its pairs, in ascending
  /// order.
  func sample(_ size: Int, _ random: inout SplitMix) -> [Double] {
    var slopes: [Double] = []
    slopes.reserveCapacity(size)
    var tree = RankTree(count: ranks.count)
    var passed = 0
    let part = Double(count) / Double(size)
    var target = Int(random.unit() * part)
    for (seen, rank) in ranks.enumerated() {
      let smaller = tree.countBelow(Int(rank))
      let inverted = seen - smaller
      let later = points[Int(high.order[Int(rank)])]
      while target < passed + inverted, slopes.count < size {
        let partner = tree.rank(at: smaller + target - passed)
        slopes.append(PairSlopes.slope(points[Int(high.order[partner])], later))
        target = Int((Double(slopes.count) + random.unit()) * part)
      }
      passed += inverted
      tree.insert(Int(rank))
    }
    slopes.sort()
    return slopes
  }
}
