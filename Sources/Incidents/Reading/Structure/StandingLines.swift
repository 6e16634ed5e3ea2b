import Markup

/// Lists without any mark, in small letters: short lines below one that announces them, none of which goes
/// on in the next; and lines that begin with four digits that are a clock, where there are several.
///
///     Preventive measures:
///     use a linter so it catches the spelling
///     write a test for the last row
///     look at the log first
///
/// And lines that begin with a time of day or a picture, whatever the shape: "12h50 …", "Sunday 7:30am – …",
/// "March 21st, 06:00 …", "✅ …"; and rows of a table without lines.
enum StandingLines {
  /// - Parameter wrap: the width at which the author's editor wrapped, if it did.
  /// - Returns: the lines of such lists, as indices.
  static func find(in lines: [TextLine], wrap: Int?) -> Set<Int> {
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
    found.formUnion(heads(in: lines, wrap, where: beginsWithClock))
    found.formUnion(heads(in: lines, wrap, where: beginsWithPicture))
    found.formUnion(lines.indices.filter { lines[$0].kind == .text && hasColumns(lines[$0].text) })
    return found
  }

  /// The lines that begin in some way, where several do and most were not broken there by the width: a
  /// wrapped story may happen to begin a line with a time.
  private static func heads(
    in lines: [TextLine], _ wrap: Int?, where begins: (PlainText) -> Bool
  ) -> [Int] {
    let found = lines.indices.filter { lines[$0].kind == .text && begins(lines[$0].text) }
    guard found.count >= fewest else { return [] }
    let meant = found.count { index in
      guard let wrap, index > 0, lines[index - 1].kind == .text else { return true }
      return PassageBuilder.width(of: lines[index - 1], with: lines[index]) <= wrap
    }
    return meant * 2 > found.count ? found : []
  }

  /// "AI-2  Use percent in the UI   Ravi   2022-11-18": two gaps or more, which no sentence has.
  private static func hasColumns(_ line: PlainText) -> Bool {
    let bytes = line.bytes
    var gaps = 0
    var at = 1
    while at + 1 < bytes.count {
      // Some type two spaces behind a sentence.
      if bytes[at] == 0x20, bytes[at + 1] == 0x20, bytes[at - 1] > 0x20,
        !".!?:".utf8.contains(bytes[at - 1])
      {
        gaps += 1
      }
      at += 1
    }
    return gaps > 1
  }

  private static func beginsWithClock(_ line: PlainText) -> Bool {
    // Most lines have no digit there, and need not be told into words.
    guard line.bytes.prefix(farthest).contains(where: \.isASCIIDigit) else { return false }
    let text = TokenText(line)
    var index = 0
    while let token = text[safe: index], token.kind == .mark || Weekdays.words.contains(token.word)
    {
      index += 1
    }
    return moments.moment(text, at: index)?.clock != nil
  }

  /// Within how many bytes a day and a time of day begin.
  private static let farthest = 24

  /// The order of day and month makes no difference to whether it is a time.
  private static let moments = MomentFinder(
    dates: DateRecogniser(order: .dayFirst), zones: ZoneRecogniser(settings: ReadingSettings()))

  /// An arrow, a tick or a picture: U+2190…U+21FF, U+2600…U+27BF and the emoji beyond.
  private static func beginsWithPicture(_ line: PlainText) -> Bool {
    let bytes = line.bytes
    guard bytes.count > 4 else { return false }
    return switch (bytes[0], bytes[1]) {
    case (0xE2, 0x86...0x87), (0xE2, 0x98...0x9E), (0xF0, 0x9F): true
    default: false
    }
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
