/// How a text changed, as `diff -u` prints it and `patch` reads it: one hunk from the first line
/// that differs to the last, with three lines around it.
public struct UnifiedDiff: Sendable {
  private static let context = 3

  /// Bytes rather than text: line ends and byte order marks count.
  public let bytes: [UInt8]

  /// - Parameter path: of both files.
  public init(path: String, old: [UInt8], new: [UInt8]) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    let shorter = min(old.count, new.count)
    var low = 0
    while low < shorter, old[low] == new[low] { low += 1 }
    var tail = 0
    while tail < shorter - low, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    guard low < max(old.count, new.count) - tail else {
      bytes = []
      return
    }
    let from = max(0, low - Self.context)
    let after = min(tail, Self.context)
    var out: [UInt8] = []
    // Without the tab a name with spaces would end at the first of them.
    let name = path + (path.utf8.contains(0x20) ? "\t" : "")
    out += Array("--- \(name)\n+++ \(name)\n".utf8)
    let oldRange = from..<old.count - tail + after
    let newRange = from..<new.count - tail + after
    out += Array("@@ -\(Self.place(oldRange)) +\(Self.place(newRange)) @@\n".utf8)
    for line in old[from..<low] { Self.append(" ", line, to: &out) }
    for line in old[low..<old.count - tail] { Self.append("-", line, to: &out) }
    for line in new[low..<new.count - tail] { Self.append("+", line, to: &out) }
    for line in old[(old.count - tail)..<oldRange.upperBound] { Self.append(" ", line, to: &out) }
    bytes = out
  }

  /// Each with its line feed, which the last one may lack.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (at, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...at])
      start = at + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The first line, from 1, and how many; of no lines the one before.
  private static func place(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    default: "\(range.lowerBound + 1),\(range.count)"
    }
  }

  private static func append(
    _ sign: Unicode.Scalar, _ line: ArraySlice<UInt8>, to out: inout [UInt8]
  ) {
    out.append(UInt8(ascii: sign))
    out += line
    if line.last != UInt8(ascii: "\n") { out += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
