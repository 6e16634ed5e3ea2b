/// Keeps the heaviest of many terms, in time linear in their number on the average.
struct Heaviest {
  private let most: Int
  /// Weight in the high half, and the term turned round in the low one, so that of two equally
  /// heavy terms the lower counts as heavier.
  private var keys: [UInt64] = []

  /// What is no heavier than this is not among the heaviest.
  private var floor: UInt64 = 0

  init(most: Int) { self.most = most }

  /// Whether a weight may be among the heaviest; false only where it is not.
  func mayKeep(_ weight: Float) -> Bool { UInt64(weight.bitPattern) >= floor >> 32 }

  /// - Parameter weight: not negative.
  mutating func offer(_ term: Int32, _ weight: Float) {
    // The bits of positive floating-point numbers are in the order of the numbers.
    let key = UInt64(weight.bitPattern) << 32 | UInt64(UInt32.max - UInt32(bitPattern: term))
    guard key > floor else { return }
    keys.append(key)
    if keys.count == most * 4 { cut() }
  }

  private mutating func cut() {
    guard keys.count > most else { return }
    keys.sort(by: >)
    keys.removeLast(keys.count - most)
    floor = keys[most - 1]
  }

  /// Ascending by term.
  var chosen: [(term: Int32, weight: Float)] {
    mutating get {
      cut()
      return keys.map { key in
        (
          Int32(bitPattern: UInt32.max - UInt32(truncatingIfNeeded: key)),
          Float(bitPattern: UInt32(key >> 32))
        )
      }.sorted { $0.0 < $1.0 }
    }
  }
}
