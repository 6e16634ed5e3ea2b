/// Merge sort that counts how many pairs were the wrong way round.
enum MergeCount {
  /// Sorts in ascending order.
  ///
  /// - Returns: the number of pairs i < j with values[j] < values[i].
  static func sort(_ values: inout [Double]) -> Int {
    var other = values
    var inversions = 0
    var width = 1
    while width < values.count {
      var start = 0
      while start < values.count {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        inversions += merge(values, start, middle, end, into: &other)
        start = end
      }
      swap(&values, &other)
      width *= 2
    }
    return inversions
  }

  private static func merge(
    _ values: [Double], _ start: Int, _ middle: Int, _ end: Int, into other: inout [Double]
  ) -> Int {
    var inversions = 0
    var left = start
    var right = middle
    for place in start..<end {
      if right == end || (left < middle && values[left] <= values[right]) {
        other[place] = values[left]
        left += 1
      } else {
        other[place] = values[right]
        right += 1
        inversions += middle - left
      }
    }
    return inversions
  }
}
