/// Marks on a line, put on top of each other where they would overlap.
struct DotStack {
  /// The row of every mark, 0 next to the line; `nil` where the rows were full.
  private(set) var rows: [Int?]
  /// How many rows are used.
  private(set) var height = 0

  /// - Parameters:
  ///   - places: where the marks belong; the earlier ones choose first.
  ///   - spacing: how far apart the middles of two marks in a row are at least.
  init(_ places: [Double], spacing: Double, most: Int) {
    var filled: [[Double]] = Array(repeating: [], count: most)
    rows = places.map { place in
      let free = filled.firstIndex { row in row.allSatisfy { abs($0 - place) >= spacing } }
      if let free { filled[free].append(place) }
      return free
    }
    height = filled.count { !$0.isEmpty }
  }
}
