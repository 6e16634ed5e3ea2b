/// Reads a document line by line: the first look at its structure, whatever marks it up.
///
/// Markdown's own block rules are too strict for what people write (`##Summary:`, everything
/// indented, two items on a line), so the reading of postmortems stands on these lines, and cmark
/// alone renders.
public struct LineReader {
  private let source: SourceFile
  /// The lines to read.
  private let body: Range<Int>
  private var fence: (byte: UInt8, length: Int)?
  /// The line of the fence that closes the chronicle that is open, or was.
  private var chronicleEnd: Int?
  private var inComment = false
  private var conflict: MergeConflict
  private var lines: [TextLine] = []
  /// How many cells they have.
  private var cells = 0
  private var links: [DocumentLink] = []
  /// The lines inside fences, without what stands before and behind their words.
  private var code: [Range<Int>] = []
  /// What a reader does not see of links that began above and end here or below, in order.
  private var hidden: [Range<Int>] = []
  /// A text with more lines than this has shorter ones on the average than prose has, and would only
  /// cost memory.
  private let limit: Int
  /// A fence that is never closed would hide the rest of the document.
  private let fencesBalance: Bool

  /// - Parameter body: the bytes to read, whole lines of them.
  /// - Returns: the lines, of several empty ones or lines of code in a row the first, and in order
  ///   the links and the bytes of the lines of code without their fences.
  public static func read(
    _ source: SourceFile, body: Range<Int>
  ) -> (lines: [TextLine], links: [DocumentLink], code: [Range<Int>]) {
    let lines = source.lines(of: body)
    var reader = LineReader(source, lines, limit: max(5_000, body.count / 16))
    reader.lines.reserveCapacity(min(reader.limit, lines.count))
    for index in lines where !reader.isFull { reader.read(index) }
    return (reader.lines, reader.links, reader.code)
  }

  private var isFull: Bool { lines.count + cells / 2 >= limit }

  private init(_ source: SourceFile, _ body: Range<Int>, limit: Int) {
    self.source = source
    self.body = body
    self.limit = limit
    var fences = 0
    for index in body {
      let range = source.range(ofLine: index)
      if Self.fence(source.bytes, Self.skipSpace(source.bytes, range).rest) != nil { fences += 1 }
    }
    fencesBalance = fences % 2 == 0
    conflict = MergeConflict(
      source.bytes,
      lines: body.lazy.map { Self.skipSpace(source.bytes, source.range(ofLine: $0)).rest }
    )
  }

  private mutating func read(_ index: Int) {
    let (indent, rest) = Self.skipSpace(source.bytes, source.range(ofLine: index))
    if conflict.hides(source.bytes, rest) { return append(index, .blank, indent, PlainText()) }
    if let marker = Self.fence(source.bytes, rest),
      isAroundChronicle(index) || closesOrOpens(marker)
    {
      return append(index, .code, indent, PlainText())
    }
    if fence != nil, !endsOpenFence(rest) {
      _ = text(rest)
      if !rest.isEmpty { code.append(rest) }
      return append(index, .code, indent, PlainText())
    }
    // One empty line says as much as many.
    if rest.isEmpty, lines.last?.kind == .blank, !inComment { return }
    guard !rest.isEmpty, !isComment(rest) else { return append(index, .blank, indent, PlainText()) }
    readVisible(index, indent, rest)
  }

  private mutating func readVisible(_ index: Int, _ indent: Int, _ rest: Range<Int>) {
    let rest = Self.skipQuote(source.bytes, rest)
    guard !rest.isEmpty else { return append(index, .blank, indent, PlainText()) }
    if underlinesPrevious(index, rest) { return }
    if Self.isRule(source.bytes, rest) { return append(index, .rule, indent, PlainText()) }
    if readHeading(index, indent, rest) || readRow(index, indent, rest) { return }
    if let (number, content) = ItemMarker.read(source.bytes, rest) {
      let (checked, content) = checkbox(content)
      append(index, .item(number: number), indent, text(content, at: index), checked: checked)
      return markLinkEnd(index)
    }
    // "[x] pin the image": a box to tick is an item without any bullet, too; "[x](x.md)" is a link.
    let (checked, content) = checkbox(rest)
    if checked != nil, !content.isEmpty, source.bytes[rest.lowerBound + 3] == 0x20 {
      append(index, .item(number: nil), indent, text(content, at: index), checked: checked)
      return markLinkEnd(index)
    }
    readText(index, indent, rest)
  }

  /// A line of text is several where it has `<br>` in it.
  private mutating func readText(_ index: Int, _ indent: Int, _ rest: Range<Int>) {
    guard let first = LineBreaks.first(in: source.bytes, rest) else {
      append(index, .text, indent, text(rest, at: index))
      return markLinkEnd(index)
    }
    var at = rest.lowerBound
    var next: Range<Int>? = first
    repeat {
      let piece = text(at..<(next?.lowerBound ?? rest.upperBound))
      if !piece.isEmpty {
        append(index, .text, indent, piece)
        lines[lines.count - 1].endsHard = next != nil
        lines[lines.count - 1].offset = at - rest.lowerBound
      }
      at = next?.upperBound ?? rest.upperBound
      next = isFull ? nil : LineBreaks.first(in: source.bytes, at..<rest.upperBound)
    } while at < rest.upperBound
    if lines.last?.index != index { append(index, .blank, indent, PlainText()) }
  }

  private mutating func append(
    _ index: Int, _ kind: TextLine.Kind, _ indent: Int, _ text: PlainText,
    cells: [PlainText] = [], checked: Bool? = nil
  ) {
    let isEmpty = text.isEmpty && cells.isEmpty && (kind == .text || kind == .blank)
    let kind = isEmpty ? .blank : kind
    // One line of code says as much as many.
    if kind == .code, lines.last?.kind == kind { return }
    self.cells += cells.count
    lines.append(
      TextLine(
        index: index, kind: kind, indent: indent, text: text, cells: cells, checked: checked))
  }

  private mutating func text(_ range: Range<Int>) -> PlainText {
    var (text, found) = InlineReader.read(source.bytes, range)
    if !found.isEmpty { links += found }
    text.trim()
    return text
  }

  /// The text of a line whose last link may go on below.
  private mutating func text(_ range: Range<Int>, at index: Int) -> PlainText {
    let wrapped = WrappedLink.begun(in: range, ofLine: index, body.upperBound, source)
    if let wrapped { hidden += wrapped.hidden }
    guard !hidden.isEmpty else { return text(range) }
    var text = PlainText()
    var at = range.lowerBound
    for part in hidden.map({ $0.clamped(to: range) }) + [range.upperBound..<range.upperBound] {
      let (shown, found) = InlineReader.read(source.bytes, at..<max(at, part.lowerBound))
      text.append(shown)
      links += found
      at = max(at, part.upperBound)
    }
    if let wrapped { links.append(wrapped.link) }
    hidden.removeAll { $0.upperBound <= range.upperBound }
    text.trim()
    return text
  }

  private mutating func markLinkEnd(_ index: Int) {
    guard !hidden.isEmpty, lines.last?.index == index else { return }
    lines[lines.count - 1].endsInLink = true
  }

  // MARK: Fences and comments

  /// Whether the line is one of two fences that make no code of what stands between them.
  private mutating func isAroundChronicle(_ index: Int) -> Bool {
    if index == chronicleEnd { return true }
    guard fence == nil, let end = ChronicleFence.end(source, openedAt: index, in: body) else {
      return false
    }
    chronicleEnd = end
    return true
  }

  private mutating func closesOrOpens(_ marker: (UInt8, Int)) -> Bool {
    guard let open = fence else {
      fence = (marker.0, marker.1)
      return true
    }
    guard open.byte == marker.0, marker.1 >= open.length else { return false }
    fence = nil
    return true
  }

  /// Where fences do not pair up, a list item that begins with a time, or a heading, ends the code.
  private mutating func endsOpenFence(_ rest: Range<Int>) -> Bool {
    guard !fencesBalance, let (_, content) = ItemMarker.read(source.bytes, rest),
      content.count > 4, source.bytes[content.lowerBound].isASCIIDigit
    else { return false }
    fence = nil
    return true
  }

  private static func fence(_ bytes: [UInt8], _ rest: Range<Int>) -> (UInt8, Int)? {
    guard let first = rest.first.map({ bytes[$0] }),
      first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    else { return nil }
    var length = 0
    while length < rest.count, bytes[rest.lowerBound + length] == first { length += 1 }
    guard length >= 3 else { return nil }
    // Ticks again on the same line: that is a code span, not a fence.
    let others = bytes[rest.lowerBound + length..<rest.upperBound]
    return others.contains(UInt8(ascii: "`")) ? nil : (first, length)
  }

  private mutating func isComment(_ rest: Range<Int>) -> Bool {
    let opens = starts(rest, with: "<!--")
    guard inComment || opens else { return false }
    var closes = false
    for at in rest where at + 2 < rest.upperBound {
      if source.bytes[at] == UInt8(ascii: "-"), source.bytes[at + 1] == UInt8(ascii: "-"),
        source.bytes[at + 2] == UInt8(ascii: ">")
      {
        closes = true
      }
    }
    inComment = !closes
    return true
  }

  private func starts(_ rest: Range<Int>, with text: StaticString) -> Bool {
    guard rest.count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      buffer.elementsEqual(source.bytes[rest.lowerBound..<rest.lowerBound + buffer.count])
    }
  }

  // MARK: Kinds of line

  static func skipSpace(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (indent: Int, rest: Range<Int>) {
    var at = range.lowerBound
    var indent = 0
    while at < range.upperBound {
      if bytes[at] == 0x20 {
        indent += 1
      } else if bytes[at] == 0x09 {
        indent += 4 - indent % 4
      } else if bytes[at] == 0xC2, at + 1 < range.upperBound, bytes[at + 1] == 0xA0 {
        indent += 1
        at += 1
      } else if bytes[at] != HiddenSyntax.byte {
        break
      }
      at += 1
    }
    var end = range.upperBound
    while end > at, bytes[end - 1] <= 0x20 { end -= 1 }
    return (indent, at..<end)
  }

  static func skipQuote(_ bytes: [UInt8], _ rest: Range<Int>) -> Range<Int> {
    var rest = rest
    while let first = rest.first, bytes[first] == UInt8(ascii: ">") {
      rest = skipSpace(bytes, first + 1..<rest.upperBound).rest
    }
    return rest
  }

  /// `===` or `---` right below a line of text makes that line a heading.
  private mutating func underlinesPrevious(_ index: Int, _ rest: Range<Int>) -> Bool {
    guard let last = lines.last, last.kind == .text, last.index == index - 1, rest.count >= 2,
      last.text.count <= 120
    else { return false }
    let mark = source.bytes[rest.lowerBound]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
      rest.allSatisfy({ source.bytes[$0] == mark })
    else { return false }
    lines[lines.count - 1] = TextLine(
      index: last.index, kind: .heading(level: mark == UInt8(ascii: "=") ? 1 : 2),
      indent: last.indent, text: last.text, cells: [], checked: nil)
    append(index, .blank, 0, PlainText())
    return true
  }

  private static func isRule(_ bytes: [UInt8], _ rest: Range<Int>) -> Bool {
    let mark = bytes[rest.lowerBound]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
    else { return false }
    var marks = 0
    for at in rest {
      if bytes[at] == mark { marks += 1 } else if bytes[at] > 0x20 { return false }
    }
    return marks >= 3
  }

  private mutating func readHeading(_ index: Int, _ indent: Int, _ rest: Range<Int>) -> Bool {
    var level = 0
    while level < rest.count, source.bytes[rest.lowerBound + level] == UInt8(ascii: "#") {
      level += 1
    }
    if (1...6).contains(level), rest.count > level {
      let after = source.bytes[rest.lowerBound + level]
      // `#123` is a ticket, `#!` begins a script.
      guard !after.isASCIIDigit, after != UInt8(ascii: "!") || level > 1 else { return false }
      var end = rest.upperBound
      while end > rest.lowerBound + level, source.bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
      append(index, .heading(level: level), indent, text(rest.lowerBound + level..<end))
      return true
    }
    guard rest.count > 4, starts(rest, with: "<h") || starts(rest, with: "<H") else { return false }
    let digit = source.bytes[rest.lowerBound + 2]
    let after = source.bytes[rest.lowerBound + 3]
    guard (0x31...0x36).contains(digit), after == UInt8(ascii: ">") || after == 0x20 else {
      return false
    }
    append(index, .heading(level: Int(digit - 0x30)), indent, text(rest))
    return true
  }

  private mutating func readRow(_ index: Int, _ indent: Int, _ rest: Range<Int>) -> Bool {
    guard source.bytes[rest.lowerBound] == UInt8(ascii: "|") || belongsToTable(index, rest) else {
      return false
    }
    let ranges = TableCells.split(source.bytes, rest)
    guard ranges.count >= 1 else { return false }
    if TableCells.isRule(source.bytes, rest) {
      append(index, .rowRule, indent, PlainText())
      return true
    }
    let cells = ranges.map { text($0) }
    var all = PlainText()
    for cell in cells { all.join(cell) }
    append(index, .row, indent, all, cells: cells)
    return true
  }

  /// A line with bars but none in front: part of a table if a rule of dashes and bars is next to
  /// it, or it follows a row.
  private func belongsToTable(_ index: Int, _ rest: Range<Int>) -> Bool {
    guard source.bytes.firstOffset(of: UInt8(ascii: "|"), in: rest) != nil else { return false }
    if TableCells.isRule(source.bytes, rest) { return true }
    if let last = lines.last, last.kind == .row || last.kind == .rowRule { return true }
    guard index + 1 < source.lines.count else { return false }
    let next = Self.skipSpace(source.bytes, source.range(ofLine: index + 1)).rest
    return TableCells.isRule(source.bytes, next)
  }

  private func checkbox(_ content: Range<Int>) -> (Bool?, Range<Int>) {
    guard content.count >= 3, source.bytes[content.lowerBound] == UInt8(ascii: "["),
      source.bytes[content.lowerBound + 2] == UInt8(ascii: "]")
    else { return (nil, content) }
    let rest = Self.skipSpace(source.bytes, content.lowerBound + 3..<content.upperBound).rest
    switch source.bytes[content.lowerBound + 1] {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return (true, rest)
    case 0x20: return (false, rest)
    default: return (nil, content)
    }
  }
}
