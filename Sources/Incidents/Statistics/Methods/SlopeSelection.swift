/// Slopes of given ranks in O(n log n), without writing all pairs down: J. Matoušek, "Randomized optimal algorithm
/// for slope selection", Information Processing Letters 39 (1991). A sample of the slopes between two cuts
/// tells where to cut closer around a rank; cuts count exactly, so that chance decides only how often.
struct SlopeSelection {
  private let slopes: PairSlopes
  private var random = SplitMix(seed: 1991)
  private var found: [Int: Double] = [:]

  /// A cut, and the slope shared by many that it stands close beside.
  private struct Bound {
    let cut: SlopeCut
    let shared: Double?
  }

  private var points: [TimedValue] { slopes.points }
  /// How many slopes are written down at the end, and how many are drawn.
  private let listed: Int
  private let drawn: Int
  /// Four rounds do; more are needed only where cuts are hardly possible.
  private static let rounds = 40

  init(_ slopes: PairSlopes) {
    self.slopes = slopes
    listed = 8 * slopes.points.count
    drawn = min(slopes.points.count, 1 << 15)
  }

  /// - Parameter ranks: from 1, in any order.
  mutating func ofRanks(_ ranks: [Int]) -> [Double] {
    let low = SlopeCut(below: points)
    let high = SlopeCut(above: points, count: slopes.count)
    search(Set(ranks).sorted(), low, high, round: 0)
    return ranks.map { found[$0] ?? 0 }
  }

  /// Finds the slopes of ranks that lie between two cuts.
  private mutating func search(_ ranks: [Int], _ low: SlopeCut, _ high: SlopeCut, round: Int) {
    let strip = SlopeStrip(points, low: low, high: high)
    guard strip.count > listed else {
      var all = strip.all()
      for rank in ranks { found[rank] = QuickSelect.value(at: rank - low.count - 1, of: &all) }
      return
    }
    let sample = strip.sample(drawn, &random)
    let gaps = SlopeGaps(sample, low: low.slope, high: high.slope)
    // Where a rank is to be expected in the sample, and how far it may be from there.
    func place(_ rank: Int) -> Double {
      Double(rank - low.count - 1) / Double(strip.count) * Double(sample.count)
    }
    let reach = 1.5 * Double(sample.count).squareRoot() + 2
    var rest = ranks[...]
    while let first = rest.first {
      let group = rest.prefix { place($0) - place(first) <= 2 * reach }
      rest = rest.dropFirst(group.count)
      let from = place(first) - reach
      let to = place(group.last ?? first) + reach
      let inner = cuts(around: from, to, gaps, last: sample.count - 1)
      let bounds = [Bound(cut: low, shared: nil)] + inner + [Bound(cut: high, shared: nil)]
      for (left, right) in zip(bounds, bounds.dropFirst()) {
        let (left, right, shared) = (
          left.cut, right.cut, left.shared.flatMap { $0 == right.shared ? $0 : nil }
        )
        let inside = group.filter { left.count < $0 && $0 <= right.count }
        guard !inside.isEmpty else { continue }
        if let shared {
          for rank in inside { found[rank] = shared }
        } else if right.count - left.count < strip.count, round < Self.rounds {
          search(inside, left, right, round: round + 1)
        } else {
          // No cut parts them: they are equal but for rounding.
          for rank in inside { found[rank] = sample[Int(place(rank))] }
        }
      }
    }
  }

  /// Cuts below one place of the sample and above another, and on the other sides too of what many slopes share
  /// there; in ascending order.
  private mutating func cuts(
    around from: Double, _ to: Double, _ gaps: SlopeGaps, last: Int
  ) -> [Bound] {
    let lower = gaps.equals(at: Int(max(0, min(from, Double(last)))))
    let upper = gaps.equals(at: Int(max(0, min(to, Double(last)))))
    var chosen: [SlopeGaps.Gap] = []
    if from >= 0 || lower.count > 1 { chosen.append(gaps.below(lower)) }
    if lower != upper {
      if lower.count > 1 { chosen.append(gaps.above(lower)) }
      if upper.count > 1 { chosen.append(gaps.below(upper)) }
    }
    if to <= Double(last) || upper.count > 1 { chosen.append(gaps.above(upper)) }
    var bounds: [Bound] = []
    for gap in chosen {
      guard let bound = bound(gap), bound.cut.count >= bounds.last?.cut.count ?? 0 else { continue }
      bounds.append(bound)
    }
    return bounds
  }

  /// A cut somewhere in a gap, where no slope is too close to it; beside a shared slope first so close that
  /// no other comes between.
  private mutating func bound(_ gap: SlopeGaps.Gap) -> Bound? {
    let width = gap.high - gap.low
    if let shared = gap.shared {
      for closeness in [1e-9, 1e-6] {
        let distance = width * closeness * (0.5 + random.unit())
        let slope = gap.isAboveShared ? gap.low + distance : gap.high - distance
        if slope > gap.low, slope < gap.high, let cut = SlopeCut(points, at: slope) {
          return Bound(cut: cut, shared: shared)
        }
      }
    }
    for _ in 0..<3 {
      let slope = gap.low + width * (0.25 + 0.5 * random.unit())
      if slope > gap.low, slope < gap.high, let cut = SlopeCut(points, at: slope) {
        return Bound(cut: cut, shared: nil)
      }
    }
    return nil
  }
}
