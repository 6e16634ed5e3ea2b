/// The marks that a merge left in a document (`<<<<<<<`, `=======`, `>>>>>>>`): one side is read, the
/// other tells the same once more.
struct MergeConflict {
  private enum Side { case outside, first, second }

  private var side = Side.outside
  /// Whether the open conflict's first side has a line that says something.
  private var firstHasText = false
  /// Whether every conflict is closed; where one is not, only its marks are hidden.
  private let isBalanced: Bool

  /// - Parameter lines: the stretches of all lines of the body, without the space around them.
  init(_ bytes: [UInt8], lines: some Sequence<Range<Int>>) {
    var opened = 0
    var closed = 0
    for line in lines {
      if Self.starts(bytes, line, with: UInt8(ascii: "<")) { opened += 1 }
      if Self.starts(bytes, line, with: UInt8(ascii: ">")) { closed += 1 }
    }
    isBalanced = opened == closed
  }

  /// Whether a line is a mark, or stands on a side that is not read.
  mutating func hides(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    switch side {
    case .outside:
      guard Self.starts(bytes, line, with: UInt8(ascii: "<")) else {
        return Self.starts(bytes, line, with: UInt8(ascii: ">")) && line.count > 7
      }
      side = isBalanced ? .first : .outside
      firstHasText = false
      return true
    case .first:
      if Self.starts(bytes, line, with: UInt8(ascii: "=")), line.count == 7 {
        side = .second
        return true
      }
      firstHasText = firstHasText || !line.isEmpty
      return false
    case .second:
      if Self.starts(bytes, line, with: UInt8(ascii: ">")) {
        side = .outside
        return true
      }
      return firstHasText
    }
  }

  /// Seven of one mark at the beginning of a line, and then a space or nothing.
  private static func starts(_ bytes: [UInt8], _ line: Range<Int>, with mark: UInt8) -> Bool {
    guard line.count >= 7, bytes[line.lowerBound] == mark,
      bytes[line.prefix(7)].allSatisfy({ $0 == mark })
    else { return false }
    return line.count == 7 || bytes[line.lowerBound + 7] == 0x20
  }
}
