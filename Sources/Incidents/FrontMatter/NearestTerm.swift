/// Finds what somebody probably meant.
public enum NearestTerm {
  /// The term at most two edits away, the nearest one; of several the first.
  public static func of(_ word: String, in terms: [String]) -> String? {
    var best: (term: String, distance: Int)?
    for term in terms {
      let distance = distance(Array(word.utf8), Array(term.utf8))
      if distance <= 2, distance < best?.distance ?? 3, distance < term.utf8.count {
        best = (term, distance)
      }
    }
    return best?.term
  }

  /// Levenshtein's distance, by two rows of the table.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard abs(a.count - b.count) <= 2 else { return 3 }
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let kept = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(kept, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
