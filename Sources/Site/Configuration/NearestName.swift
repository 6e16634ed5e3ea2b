/// Finds what a mistyped name was meant to be.
enum NearestName {
  /// The known name with the smallest edit distance (Levenshtein), where at most a third of the
  /// letters differ; the first of several.
  static func find(_ name: String, among known: [String]) -> String? {
    let limit = max(1, name.utf8.count / 3)
    return
      known
      .map { (name: $0, distance: distance(Array(name.utf8), Array($0.utf8))) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?
      .name
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (byte == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
