/// How many edits two words are apart: letters put in, left out, replaced, or two neighbours swapped
/// (Damerau's distance as optimal string alignment).
struct SearchDistance {
  private let word: [Unicode.Scalar]

  init(from word: String) { self.word = Array(word.unicodeScalars) }

  /// `nil` above the limit.
  func edits(to other: String, atMost limit: Int) -> Int? {
    let other = Array(other.unicodeScalars)
    guard abs(word.count - other.count) <= limit else { return nil }
    var above: [Int] = []
    var row = Array(0...other.count)
    for i in word.indices {
      var next = [i + 1]
      for j in other.indices {
        var edits = min(
          row[j] + (word[i] == other[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, word[i] == other[j - 1], word[i - 1] == other[j] {
          edits = min(edits, above[j - 1] + 1)
        }
        next.append(edits)
      }
      // A swap reaches back two rows.
      if next.min()! > limit, row.min()! >= limit { return nil }
      (above, row) = (row, next)
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }

  /// What was probably meant: at most two edits away and fewer than it has characters; of several
  /// the nearest, of those the first.
  static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    let distance = SearchDistance(from: word)
    var best: (name: String, edits: Int)?
    for name in names {
      guard let edits = distance.edits(to: name, atMost: min(2, name.unicodeScalars.count - 1)),
        edits < best?.edits ?? 3
      else { continue }
      best = (name, edits)
    }
    return best?.name
  }
}
