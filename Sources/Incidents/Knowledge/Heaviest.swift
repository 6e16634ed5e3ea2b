/// Keeps the heaviest of many terms, in time linear in their number on the average.
struct Heaviest {
  private let most: Int
  /// Weight in the high half, and the term turned round in the low one, so that of two equally
  /// heavy terms the lower counts as heavier.
  private var keys: [UInt64] = []

  /// What is no heavier than this is not among the heaviest.
  private var floor: UInt64 = 0

  init(most: Int) {
    self.most = most
    keys.reserveCapacity(most * 4)
  }

  /// Forgets all terms.
  mutating func clear() {
    keys.removeAll(keepingCapacity: true)
    floor = 0
  }

  /// Whether a weight may be among the heaviest; false only where it is not.
  @inline(__always)
  func mayKeep(_ weight: Float) -> Bool { UInt64(weight.bitPattern) >= floor >> 32 }

  /// - Parameter weight: not negative.
  @inline(__always)
  mutating func offer(_ term: Int32, _ weight: Float) {
    // The bits of positive floating-point numbers are in the order of the numbers.
    let key = UInt64(weight.bitPattern) << 32 | UInt64(UInt32.max - UInt32(bitPattern: term))
    guard key > floor else { return }
    keys.append(key)
    if keys.count == most * 4 { cut() }
  }

  private mutating func cut() {
    guard keys.count > most else { return }
    moveHeaviestToFront()
    keys.removeLast(keys.count - most)
    floor = keys.min() ?? 0
  }

  /// Hoare's selection: afterwards none of the first `most` keys is lower than any other.
  private mutating func moveHeaviestToFront() {
    let most = most
    var keys = self.keys.mutableSpan
    var (low, high) = (0, keys.count - 1)
    while low < high {
      let (first, middle, last) = (keys[low], keys[(low + high) / 2], keys[high])
      let pivot = max(min(first, middle), min(max(first, middle), last))
      var (i, j) = (low, high)
      while i <= j {
        while keys[i] > pivot { i += 1 }
        while keys[j] < pivot { j -= 1 }
        guard i <= j else { break }
        keys.swapAt(i, j)
        i += 1
        j -= 1
      }
      // Those from j + 1 to i - 1 are the pivot itself.
      if most <= j {
        high = j
      } else if most > i {
        low = i
      } else {
        return
      }
    }
  }

  /// Ascending by term.
  var chosen: [(term: Int32, weight: Float)] {
    mutating get {
      cut()
      // Turned round, the term leads.
      var turned = keys.map { ~$0 << 32 | $0 >> 32 }
      turned.sort()
      return turned.map {
        (
          Int32(bitPattern: UInt32(truncatingIfNeeded: $0 >> 32)),
          Float(bitPattern: UInt32(truncatingIfNeeded: $0))
        )
      }
    }
  }
}
