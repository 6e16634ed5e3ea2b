/// A linear axis from 0 with round ticks.
struct NiceScale {
  let top: Double
  let ticks: [Double]

  /// - Parameter whole: whether what is counted comes in whole numbers only.
  init(most: Double, whole: Bool = true) {
    let target = max(whole ? 1 : 1e-6, most.isFinite ? most : 1)
    var size = 1.0
    while size * 10 <= target { size *= 10 }
    while size > target { size /= 10 }
    let rough = [0.2, 0.5, 1, 2, 5, 10].map { $0 * size }.first { target / $0 <= 5 } ?? size
    let step = whole ? max(1, rough) : rough
    let count = Int((target / step).rounded(.up))
    top = Double(count) * step
    ticks = (0...count).map { Double($0) * step }
  }
}
