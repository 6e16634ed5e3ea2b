/// Which part of an index holds a word, by what the parts begin with.
struct SearchBeginnings {
  let parts: [String]

  /// `nil` only where there are no parts.
  func part(of word: String) -> Int? {
    guard !parts.isEmpty else { return nil }
    var (low, high) = (0, parts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Self.precedes(word, parts[middle]) { high = middle } else { low = middle }
    }
    return low
  }

  /// The parts that may hold words that begin so.
  func parts(reachedBy prefix: String) -> Range<Int> {
    guard let first = part(of: prefix) else { return 0..<0 }
    var end = first + 1
    while end < parts.count, parts[end].utf8.starts(with: prefix.utf8) { end += 1 }
    return first..<end
  }

  /// Whether a word stands before another in the order of code points.
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
