/// Finds what a mistyped name was meant to be.
enum NearestName {
  /// The known name that the fewest slips lead to, where they are at most one for every three
  /// letters; the first of several.
  static func find(_ name: String, among known: [String]) -> String? {
    let limit = max(1, name.utf8.count / 3)
    return
      known
      .map { (name: $0, distance: distance(Array(name.utf8), Array($0.utf8))) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?
      .name
  }

  /// How many letters were added, left out, replaced or swapped with their neighbour (the optimal
  /// string alignment distance).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var next = [i + 1]
      for j in b.indices {
        var best = min(row[j] + (byte == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, byte == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }
}
