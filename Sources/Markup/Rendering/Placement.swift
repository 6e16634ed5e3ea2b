/// Where the bytes of a text stand in the source, ascending.
///
/// Escapes and entities make the text shorter than the source: then every byte has its own offset,
/// those of an entity all the same one.
struct Placement {
  private let start: Int
  private let count: Int
  private let offsets: [Int]?
  /// The source offset behind the last byte.
  let end: Int

  /// A text that stands in the source byte by byte.
  init(start: Int, count: Int) {
    self.start = start
    self.count = count
    self.offsets = nil
    self.end = start + count
  }

  init(offsets: [Int], end: Int) {
    self.start = offsets.first ?? end
    self.count = offsets.count
    self.offsets = offsets
    self.end = end
  }

  /// The first byte of the text that stands at or behind a source offset; the text's length where
  /// none does.
  func index(atOrBehind source: Int) -> Int {
    guard let offsets else { return min(count, max(0, source - start)) }
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < source { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
