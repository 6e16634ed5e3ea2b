/// Puts lines one after the other into parts of about a size; a line is never divided.
enum SearchLineParts {
  /// - Parameter sizes: bytes of the lines without their ends.
  /// - Returns: the lines of each part, none of them empty.
  static func ranges(_ sizes: [Int], about size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var filled = 0
    for (line, bytes) in sizes.enumerated() {
      filled += bytes + 1
      if filled >= size || line == sizes.count - 1 {
        ranges.append(start..<line + 1)
        (start, filled) = (line + 1, 0)
      }
    }
    return ranges
  }

  static func text(_ lines: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(lines.joined(separator: CollectionOfOne(UInt8(ascii: "\n"))))
  }
}
