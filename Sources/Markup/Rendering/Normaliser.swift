/// A document's body as cmark is to read it: lines that a reader takes for headings made into
/// headings, and a map back to the source.
struct NormalisedText {
  var bytes: [UInt8] = []
  /// For every line: the line (from 0) of the source that it came from.
  var sourceLines: [Int] = []

  mutating func append(_ line: ArraySlice<UInt8>, from sourceLine: Int) {
    if line.contains(HiddenSyntax.byte) {
      bytes += line.filter { $0 != HiddenSyntax.byte }
    } else {
      bytes += line
    }
    bytes.append(UInt8(ascii: "\n"))
    sourceLines.append(sourceLine)
  }
}

/// Rewrites the lines that are headings by their looks or by what they say.
struct Normaliser {
  private let source: SourceFile
  private let request: RenderRequest
  private var text = NormalisedText()
  private var fence = LineFence()
  private var tables: TableBound
  private var definitions: DefinitionBound

  static func normalise(
    _ source: SourceFile, body: Range<Int>, request: RenderRequest
  ) -> NormalisedText {
    var normaliser = Normaliser(source: source, body: body, request: request)
    normaliser.run(body)
    return normaliser.text
  }

  private init(source: SourceFile, body: Range<Int>, request: RenderRequest) {
    self.source = source
    self.request = request
    tables = TableBound(source)
    definitions = DefinitionBound(source, body: body)
  }

  private mutating func run(_ body: Range<Int>) {
    guard body.lowerBound < source.bytes.count else { return }
    text.bytes.reserveCapacity(body.count + 64)
    let lines = source.lines(of: body)
    text.sourceLines.reserveCapacity(lines.count + 8)
    let dedent = commonIndent(of: lines)
    var skipUnderline = false
    for index in lines {
      let range = source.range(ofLine: index)
      if skipUnderline, isUnderline(range) {
        skipUnderline = false
        continue
      }
      skipUnderline = false
      fence.read(source.bytes[range])
      if index == request.titleLine, !fence.isOpen {
        text.append([], from: index)
        skipUnderline = true
      } else if let level = request.promotedHeadings[index], !fence.isOpen {
        heading(index, range, level)
        skipUnderline = true
      } else {
        let line = source.bytes[trimmed(range, dedent)]
        // An escaped first byte keeps the line from being the rule of a table.
        if !fence.isOpen, tables.isTooLarge(at: index) { text.bytes.append(UInt8(ascii: "\\")) }
        if !fence.isOpen,
          let place = NestingBound.end(of: line) ?? definitions.start(at: index),
          line.indices.contains(place)
        {
          // Escaped, the rest of the line is text.
          text.append((line[..<place] + [UInt8(ascii: "\\")] + line[place...])[...], from: index)
        } else {
          text.append(line, from: index)
        }
      }
    }
    for index in request.definitions where !lines.contains(index) {
      guard definitions.start(at: index) == nil else { continue }
      text.append([], from: index)
      text.append(source.bytes[source.range(ofLine: index)], from: index)
    }
  }

  /// The indent to take off every line where the whole text is indented like code. Headings do
  /// not count: they stand at the margin while the prose does not.
  private func commonIndent(of lines: Range<Int>) -> Int {
    var least = Int.max
    for index in lines where index != request.titleLine {
      let range = source.range(ofLine: index)
      guard let start = range.first(where: { source.bytes[$0] > 0x20 }) else { continue }
      if source.bytes[start] == UInt8(ascii: "#") || request.promotedHeadings[index] != nil {
        continue
      }
      var indent = 0
      for at in range.lowerBound..<start { indent += source.bytes[at] == 0x09 ? 4 : 1 }
      least = min(least, indent)
      if least == 0 { return 0 }
    }
    return least == Int.max ? 0 : least
  }

  private func trimmed(_ range: Range<Int>, _ dedent: Int) -> Range<Int> {
    var low = range.lowerBound
    var width = 0
    while width < dedent, low < range.upperBound, source.bytes[low] <= 0x20 {
      width += source.bytes[low] == 0x09 ? 4 : 1
      low += 1
    }
    return low..<range.upperBound
  }

  private func isUnderline(_ range: Range<Int>) -> Bool {
    let line = source.bytes[range]
    guard let first = line.first(where: { $0 > 0x20 }),
      first == UInt8(ascii: "=") || first == UInt8(ascii: "-")
    else { return false }
    var count = 0
    for byte in line where byte > 0x20 {
      guard byte == first else { return false }
      count += 1
    }
    return count >= 2
  }

  /// One line of the source becomes a heading, and a paragraph where text follows its colon.
  private mutating func heading(_ index: Int, _ range: Range<Int>, _ level: Int) {
    let words = headingWords(range)
    text.append([], from: index)
    if source.bytes[words].first == UInt8(ascii: "<") {
      text.append(source.bytes[words], from: index)
      text.append([], from: index)
      return
    }
    let (end, rest) = runIn(words) ?? (words.upperBound, words.upperBound)
    var marks = [UInt8](repeating: UInt8(ascii: "#"), count: max(1, min(6, level)))
    marks.append(0x20)
    text.append((marks + source.bytes[words.lowerBound..<end])[...], from: index)
    text.append([], from: index)
    if rest < words.upperBound {
      text.append(source.bytes[rest..<words.upperBound].drop { $0 <= 0x20 }, from: index)
    }
  }

  /// The line without its `#` in front and behind, quote marks and space.
  private func headingWords(_ range: Range<Int>) -> Range<Int> {
    let hash = UInt8(ascii: "#")
    var low = range.lowerBound
    var opening = 0
    while low < range.upperBound,
      source.bytes[low] <= 0x20 || source.bytes[low] == hash
        || source.bytes[low] == UInt8(ascii: ">")
    {
      if source.bytes[low] == hash { opening += 1 }
      low += 1
    }
    var high = range.upperBound
    while high > low, source.bytes[high - 1] <= 0x20 { high -= 1 }
    var closing = high
    while closing > low, source.bytes[closing - 1] == hash { closing -= 1 }
    // `##Summary##` closes what it opens; `#Moving to C#` ends in a name.
    let closes = closing > low && high - closing == opening && opening > 1
    return low..<(closes ? closing : high)
  }

  /// Where a short heading ends, and where the text begins that follows its colon on the same
  /// line, as in `Summary: On March 3, …` and `**Impact:** All users …`.
  private func runIn(_ range: Range<Int>) -> (end: Int, rest: Int)? {
    let prefix = source.bytes[range].prefix(60)
    guard let colon = prefix.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var rest = colon + 1
    while rest < range.upperBound,
      source.bytes[rest] == UInt8(ascii: "*") || source.bytes[rest] == UInt8(ascii: "_")
    {
      rest += 1
    }
    guard rest < range.upperBound, source.bytes[rest] <= 0x20,
      source.bytes[rest..<range.upperBound].contains(where: \.isWordByte)
    else { return nil }
    if rest == colon + 1 { return (colon, rest) }
    // Bold that ends at the colon has to begin with the line.
    return source.bytes[range.lowerBound] == source.bytes[rest - 1] ? (rest, rest) : nil
  }
}
