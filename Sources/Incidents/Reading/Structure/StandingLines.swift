import Markup

/// Lists without any mark, in small letters: short lines below one that announces them, none of which goes
/// on in the next; and lines that begin with four digits that are a clock, where there are several.
///
///     Preventive measures:
///     use a linter so it catches the spelling
///     write a test for the last row
///     look at the log first
enum StandingLines {
  /// - Returns: the lines of such lists, as indices.
  static func find(in lines: [TextLine]) -> Set<Int> {
    var found: Set<Int> = []
    var index = 0
    while index < lines.count {
      let start = index
      while index < lines.count, lines[index].kind == .text { index += 1 }
      if index - start > fewest, isList(lines[start..<index]) {
        found.formUnion(start + 1..<index)
      }
      index += 1
    }
    found.formUnion(clocks(in: lines))
    return found
  }

  private static func clocks(in lines: [TextLine]) -> [Int] {
    let values = lines.indices.compactMap { index in
      lines[index].kind == .text ? leadingDigits(lines[index]).map { (index, $0) } : nil
    }
    guard values.count(where: { BareClock.isPossible($0.1) }) >= fewest else { return [] }
    return values.filter { BareClock.isPossible($0.1, mayBeYear: true) }.map(\.0)
  }

  /// "1032  the command. The renderers start to return errors."
  private static func leadingDigits(_ line: TextLine) -> Int? {
    let bytes = line.text.bytes
    guard bytes.count > 5, bytes[4] == 0x20, bytes[..<4].allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    return bytes[..<4].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// How many lines below the first make a list.
  private static let fewest = 3
  private static let longest = 80
  /// By how many bytes the lines of one differ, which those of a wrapped paragraph do not.
  private static let spread = 10

  private static func isList(_ block: ArraySlice<TextLine>) -> Bool {
    guard let head = block.first?.text.bytes, head.last == UInt8(ascii: ":"), head.count <= longest
    else { return false }
    let rest = block.dropFirst()
    let widths: [Int] = rest.dropLast().map { $0.text.bytes.count }
    guard let least = widths.min(), let most = widths.max(), most <= longest,
      most - least >= spread
    else { return false }
    return rest.dropLast().allSatisfy { line in
      line.text.bytes.last.map { !".,;:-".utf8.contains($0) } ?? false
    }
  }
}
