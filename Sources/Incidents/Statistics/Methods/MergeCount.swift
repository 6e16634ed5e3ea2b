/// Merge sort that counts how many pairs were the wrong way round.
enum MergeCount {
  /// Sorts in ascending order; what has equal keys stays in order.
  ///
  /// - Returns: the number of pairs i < j with the key of items[j] below that of items[i].
  @inline(__always)
  static func sort<Item>(_ items: inout [Item], by key: (Item) -> Double) -> Int {
    let count = items.count
    var inversions = items.withUnsafeMutableBufferPointer { sortRuns($0, by: key) }
    var other = items
    var width = runLength
    while width < count {
      items.withUnsafeBufferPointer { from in
        other.withUnsafeMutableBufferPointer { to in
          var start = 0
          while start < count {
            let middle = min(start + width, count)
            let end = min(start + 2 * width, count)
            inversions += merge(from, start, middle, end, into: to, by: key)
            start = end
          }
        }
      }
      swap(&items, &other)
      width *= 2
    }
    return inversions
  }

  /// Insertion sort is faster than merging up to here.
  private static let runLength = 8

  @inline(__always)
  private static func sortRuns<Item>(
    _ items: UnsafeMutableBufferPointer<Item>, by key: (Item) -> Double
  ) -> Int {
    var inversions = 0
    for start in items.indices {
      let item = items[start]
      let first = start - start % runLength
      var place = start
      while place > first, key(item) < key(items[place - 1]) {
        items[place] = items[place - 1]
        place -= 1
      }
      items[place] = item
      inversions += start - place
    }
    return inversions
  }

  @inline(__always)
  private static func merge<Item>(
    _ items: UnsafeBufferPointer<Item>, _ start: Int, _ middle: Int, _ end: Int,
    into other: UnsafeMutableBufferPointer<Item>, by key: (Item) -> Double
  ) -> Int {
    var inversions = 0
    var left = start
    var right = middle
    var place = start
    while left < middle, right < end {
      // Without branches: which side is smaller is a coin's throw to the processor.
      let takesRight = key(items[right]) < key(items[left]) ? 1 : 0
      other[place] = items[left &+ takesRight &* (right &- left)]
      inversions &+= takesRight &* (middle &- left)
      right &+= takesRight
      left &+= 1 &- takesRight
      place &+= 1
    }
    while left < middle {
      other[place] = items[left]
      left += 1
      place += 1
    }
    while right < end {
      other[place] = items[right]
      right += 1
      place += 1
    }
    return inversions
  }
}
