import Testing

@testable import Incidents

/// What is chosen without writing the slopes down, against writing them down.
@Suite struct SlopeSelectionTests {
  enum Shape: CaseIterable {
    case smooth, integers, mostlyEqual, fewTimes, twoValues, thirds, huge, steep

    func point(_ place: Int, _ random: inout SplitMix) -> (time: Double, value: Double) {
      let place = Double(place)
      let (a, b) = (random.unit(), random.unit())
      return switch self {
      case .smooth: (5000 * a, 10 * b + place / 1000)
      case .integers: ((3000 * a).rounded(), (20 * b).rounded())
      case .mostlyEqual: (place, a < 0.8 ? 1 : b)
      case .fewTimes: ((4 * a).rounded(), b)
      case .twoValues: (place, a < 0.5 ? 0 : 1)
      case .thirds: ((200 * a).rounded() / 3, (30 * b).rounded() / 7)
      case .huge: (1e150 * a, 1e140 * b)
      case .steep: (a / 1e6, place + 50 * b)
      }
    }
  }

  @Test(arguments: Shape.allCases, [301, 640])
  func everyRankIsThatOfBruteForce(_ shape: Shape, _ count: Int) {
    var random = SplitMix(seed: UInt64(count))
    let points = (0..<count).map { shape.point($0, &random) }
    let slopes = Self.slopes(points)
    let all = slopes.all.sorted()
    #expect(all.count == slopes.count)
    let n = slopes.count
    let ranks = [1, 2, n / 7, n / 2 - n / 40, (n + 1) / 2, n / 2 + 1, n / 2 + n / 40, n - 1, n]
    var selection = SlopeSelection(slopes)
    for (rank, slope) in zip(ranks, selection.ofRanks(ranks)) {
      #expect(isNear(slope, all[rank - 1], 1e-13), "rank \(rank) of \(n)")
    }
  }

  @Test func theLineOfManyValuesIsThatOfAllSlopes() throws {
    var random = SplitMix(seed: 77)
    for count in [301, 2000] {
      let points = (0..<count).map { Shape.integers.point($0, &random) }
        .map { (time: $0.time, value: $0.value + ($0.time / 100).rounded()) }
      let line = try #require(TheilSen(points.map(\.value), times: points.map(\.time)))
      let all = Self.slopes(points).all.sorted()
      let median = (all[(all.count - 1) / 2] + all[all.count / 2]) / 2
      #expect(isNear(line.slope, median))
      let below = all.count { $0 < line.slope }
      #expect(below > all.count / 3 && below < all.count * 2 / 3)
      let interval = try #require(line.interval)
      #expect(all.contains(interval.low) && all.contains(interval.high))
      #expect(interval.low <= line.slope && line.slope <= interval.high)
    }
  }

  /// Points on a line but for rounding: no cut is certain, and any slope is the answer.
  @Test func slopesThatDifferByRoundingAreTakenAsEqual() throws {
    let times = (0..<800).map(Double.init)
    let line = try #require(TheilSen(times.map { $0 * 0.3 + 7 }, times: times))
    #expect(isNear(line.slope, 0.3, 1e-12) && isNear(line.interval?.low, 0.3, 1e-12))
  }

  @Test func theSameValuesGiveTheSameLine() {
    var random = SplitMix(seed: 3)
    let points = (0..<700).map { Shape.smooth.point($0, &random) }
    let lines = (0..<3).map { _ in TheilSen(points.map(\.value), times: points.map(\.time)) }
    #expect(Set(lines).count == 1)
  }

  private static func slopes(_ points: [(time: Double, value: Double)]) -> PairSlopes {
    let sorted = TimedValue.sorted(points.map(\.value), times: points.map(\.time))
    let pairs = Concordance(sorted)
    return PairSlopes(sorted, count: pairs.pairs - pairs.tiedTimes)
  }
}
