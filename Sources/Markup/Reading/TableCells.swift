/// Splits a table's line at its bars.
enum TableCells {
  /// A table wider than this holds no facts, and its cells would only cost memory.
  private static let most = 64

  /// The cells' byte ranges, trimmed; escaped bars and bars in code do not split.
  static func split(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var at = start
    var inCode = false
    if bytes[at] == UInt8(ascii: "|") {
      start += 1
      at += 1
    }
    while at < line.upperBound, cells.count < most {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "`"): inCode.toggle()
      case UInt8(ascii: "|") where !inCode:
        cells.append(trim(bytes, start..<at))
        start = at + 1
      default: break
      }
      at += 1
    }
    if start < line.upperBound, cells.count < most {
      cells.append(trim(bytes, start..<line.upperBound))
    }
    return cells
  }

  /// Whether the line is the `---|:--:` below a header.
  static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var dashes = 0
    var bars = 0
    for at in line {
      switch bytes[at] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes > 0 && bars > 0
  }

  private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}
