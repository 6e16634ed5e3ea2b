/// A value that might be the one, with what speaks for it.
struct Candidate<Value: Sendable>: Sendable {
  let value: Value
  let evidence: Evidence
  /// Higher wins; of equals the one that stands earlier.
  let weight: Int
}

extension Array {
  /// The weightiest candidate, the earliest among equals.
  func heaviest<Value>() -> Candidate<Value>? where Element == Candidate<Value> {
    self.enumerated().max { a, b in
      (a.element.weight, -a.offset) < (b.element.weight, -b.offset)
    }?.element
  }
}
