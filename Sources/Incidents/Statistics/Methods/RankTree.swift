/// Which of the numbers 0..<n have been seen, with counts below and selection in O(log n): P. M. Fenwick, "A new
/// data structure for cumulative frequency tables", Software: Practice and Experience 24 (1994).
struct RankTree {
  private var sums: [Int32]
  private let top: Int

  init(count: Int) {
    sums = [Int32](repeating: 0, count: count + 1)
    var top = 1
    while top * 2 <= count { top *= 2 }
    self.top = top
  }

  mutating func insert(_ number: Int) {
    var place = number + 1
    while place < sums.count {
      sums[place] += 1
      place += place & -place
    }
  }

  /// How many numbers below this one have been seen.
  func countBelow(_ number: Int) -> Int {
    var place = number
    var sum: Int32 = 0
    while place > 0 {
      sum += sums[place]
      place &= place - 1
    }
    return Int(sum)
  }

  /// The number with that many seen ones below it.
  func rank(at index: Int) -> Int {
    var place = 0
    var rest = Int32(index)
    var step = top
    while step > 0 {
      if place + step < sums.count, sums[place + step] <= rest {
        place += step
        rest -= sums[place]
      }
      step /= 2
    }
    return min(place, sums.count - 2)
  }
}
