/// Keeps tables to a size that a page can show: cmark fills every short row with empty cells, so
/// that a wide header over many short lines would grow beyond all bounds.
struct TableBound {
  private static let mostCells = 100_000
  private let source: SourceFile
  /// The line behind the run of lines that was counted last.
  private var runEnd = 0

  init(_ source: SourceFile) { self.source = source }

  /// Whether a line would make a table of all lines down to the next blank one that is too large.
  mutating func isTooLarge(at line: Int) -> Bool {
    let range = source.range(ofLine: line)
    var bars = 0
    for at in range {
      switch source.bytes[at] {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return false
      }
    }
    guard bars > 0 else { return false }
    if runEnd <= line {
      runEnd = line
      while runEnd < source.lines.count,
        source.range(ofLine: runEnd).contains(where: { source.bytes[$0] > 0x20 })
      {
        runEnd += 1
      }
    }
    return (bars + 1) * (runEnd - line) > Self.mostCells
  }
}
