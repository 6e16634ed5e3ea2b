/// Where the lines of a text begin, so that a byte offset becomes a line and a column only when a
/// person is to read it.
public struct LineTable: Sendable, Hashable {
  /// Offset of the first byte of every line; never empty.
  public let starts: [Int]

  /// - Parameter bytes: a text whose lines end in LF or CRLF; CR alone does not end a line.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    // Counted first, so that a file of line ends takes no more than it has to.
    starts.reserveCapacity(bytes.count { $0 == UInt8(ascii: "\n") } + 1)
    var at = 0
    while let end = bytes.firstOffset(of: UInt8(ascii: "\n"), in: at..<bytes.count) {
      at = end + 1
      starts.append(at)
    }
    self.starts = starts
  }

  public var count: Int { starts.count }

  /// The index (from 0) of the line that holds the byte at `offset`; an offset past the end counts
  /// to the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
