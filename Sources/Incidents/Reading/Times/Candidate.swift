/// How much of one kind a document may hold before the rest of it is passed over: nobody writes so
/// much, and texts that do would only cost memory.
enum Most {
  /// Candidates for one value.
  static let candidates = 2_000
  /// Entries of a timeline, and action items.
  static let entries = 1_000
  /// Sentences on the cause.
  static let sentences = 5_000
}

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
