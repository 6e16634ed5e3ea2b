/// Which brackets of a line belong together: found in one pass, so that no line can make a reader
/// search it again at every bracket.
struct Brackets {
  /// Offsets of opening brackets in ascending order, and of the ones that close them.
  private var pairs: [(open: Int32, close: Int32)] = []
  private let range: Range<Int>

  /// - Parameter range: of the line; a backslash hides the bracket behind it.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ left: UInt8, _ right: UInt8) {
    self.range = range
    var open: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        at += 1
      } else if byte == left {
        open.append(pairs.count)
        pairs.append((Int32(truncatingIfNeeded: at), -1))
      } else if byte == right, let pair = open.popLast() {
        pairs[pair].close = Int32(truncatingIfNeeded: at)
      }
      at += 1
    }
  }

  /// The offset of the bracket that closes the one at `open`.
  func close(of open: Int) -> Int? {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(pairs[middle].open) < open { low = middle + 1 } else { high = middle }
    }
    guard low < pairs.count, Int(pairs[low].open) == open, pairs[low].close >= 0 else { return nil }
    return Int(pairs[low].close)
  }
}
