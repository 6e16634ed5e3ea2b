/// A document's body as cmark is to read it: lines that a reader takes for headings made into
/// headings, and a map back to the source.
struct NormalisedText {
  var bytes: [UInt8] = []
  /// For every line: the line (from 0) of the source that it came from.
  var sourceLines: [Int] = []

  mutating func append(_ line: some Sequence<UInt8>, from sourceLine: Int) {
    bytes += line
    bytes.append(UInt8(ascii: "\n"))
    sourceLines.append(sourceLine)
  }
}

/// Rewrites the lines that are headings by their looks or by what they say.
struct Normaliser {
  private let source: SourceFile
  private let request: RenderRequest
  private var text = NormalisedText()
  private var inFence = false

  static func normalise(
    _ source: SourceFile, body: Range<Int>, request: RenderRequest
  ) -> NormalisedText {
    var normaliser = Normaliser(source: source, request: request)
    normaliser.run(body)
    return normaliser.text
  }

  private init(source: SourceFile, request: RenderRequest) {
    self.source = source
    self.request = request
  }

  private mutating func run(_ body: Range<Int>) {
    guard body.lowerBound < source.bytes.count else { return }
    text.bytes.reserveCapacity(body.count + 64)
    let first = source.lines.line(at: body.lowerBound)
    let dedent = commonIndent(from: first)
    var skipUnderline = false
    for index in first..<source.lines.count {
      let range = source.range(ofLine: index)
      if skipUnderline, isUnderline(range) {
        skipUnderline = false
        continue
      }
      skipUnderline = false
      if isFence(range) { inFence.toggle() }
      if index == request.titleLine, !inFence {
        text.append([], from: index)
        skipUnderline = true
      } else if let level = request.promotedHeadings[index], !inFence {
        heading(index, range, level)
        skipUnderline = true
      } else {
        text.append(source.bytes[trimmed(range, dedent)], from: index)
      }
    }
  }

  /// The indent to take off every line where the whole document is indented like code.
  private func commonIndent(from first: Int) -> Int {
    var least = Int.max
    for index in first..<source.lines.count where index != request.titleLine {
      let range = source.range(ofLine: index)
      guard let start = range.first(where: { source.bytes[$0] > 0x20 }) else { continue }
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

  private func isFence(_ range: Range<Int>) -> Bool {
    let line = source.bytes[range].drop { $0 <= 0x20 }
    guard let first = line.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
      line.prefix(3).allSatisfy({ $0 == first }), line.count >= 3
    else { return false }
    return !line.drop { $0 == first }.contains(UInt8(ascii: "`"))
  }

  private func isUnderline(_ range: Range<Int>) -> Bool {
    let line = source.bytes[range].filter { $0 > 0x20 }
    guard let first = line.first, line.count >= 2 else { return false }
    return (first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
      && line.allSatisfy { $0 == first }
  }

  /// One line of the source becomes a heading, and a paragraph where text follows its colon.
  private mutating func heading(_ index: Int, _ range: Range<Int>, _ level: Int) {
    var low = range.lowerBound
    while low < range.upperBound,
      source.bytes[low] <= 0x20 || source.bytes[low] == UInt8(ascii: "#")
    {
      low += 1
    }
    var high = range.upperBound
    while high > low, source.bytes[high - 1] <= 0x20 { high -= 1 }
    text.append([], from: index)
    let marks = [UInt8](repeating: UInt8(ascii: "#"), count: max(1, min(6, level)))
    if let colon = runInColon(low..<high) {
      text.append(marks + [0x20] + source.bytes[low..<colon], from: index)
      text.append([], from: index)
      text.append(source.bytes[colon + 1..<high].drop { $0 <= 0x20 }, from: index)
    } else if source.bytes[low..<high].first == UInt8(ascii: "<") {
      text.append(source.bytes[low..<high], from: index)
      text.append([], from: index)
    } else {
      text.append(marks + [0x20] + source.bytes[low..<high], from: index)
    }
    if text.sourceLines.last == index { text.append([], from: index) }
  }

  /// The colon that ends a short heading with text behind it on the same line.
  private func runInColon(_ range: Range<Int>) -> Int? {
    guard source.bytes[range].first != UInt8(ascii: "<"),
      let colon = source.bytes[range].prefix(60).firstIndex(of: UInt8(ascii: ":")),
      colon + 1 < range.upperBound, source.bytes[colon + 1] <= 0x20
    else { return nil }
    let rest = source.bytes[colon + 1..<range.upperBound]
    // `**Duration:** text`: the bold mark before the text belongs to the heading.
    return rest.contains { $0.isWordByte } ? colon : nil
  }
}
