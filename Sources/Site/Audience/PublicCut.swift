import Markup

/// Takes the internal parts out of a text. Line feeds stay, so that every line keeps its number;
/// and the marks of the quote that a part stands in, so that the quote stays one.
struct PublicCut {
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  /// Where the line begins in `out` that is being written.
  private var lineStart = 0
  /// Where that line begins in the text.
  private var sourceLine = 0
  /// Whether something was taken out of that line.
  private var isTouched = false
  /// Where in `out` the last part stood that was taken out.
  private var lastCut = 0
  /// Marks of quotes that are kept, and how far they are looked for.
  private static let mostQuotes = 100
  private static let reach = 400

  static func cut(_ parts: [InternalParts.Part], from bytes: [UInt8]) -> [UInt8] {
    var cut = PublicCut(bytes)
    var at = 0
    for part in parts {
      cut.keep(at..<part.range.lowerBound)
      cut.drop(part.range)
      at = part.range.upperBound
    }
    cut.keep(at..<bytes.count)
    cut.endLine()
    return cut.out
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    out.reserveCapacity(bytes.count)
  }

  private mutating func keep(_ range: Range<Int>) {
    var at = range.lowerBound
    // Of the spaces around what went one is enough.
    if isTouched, at < range.upperBound, bytes[at] == 0x20, out.count > lineStart, out.last == 0x20
    {
      at += 1
    }
    while let feed = bytes.firstOffset(of: 0x0A, in: at..<range.upperBound) {
      out += bytes[at..<feed]
      endLine()
      out.append(0x0A)
      lineStart = out.count
      at = feed + 1
      sourceLine = at
    }
    out += bytes[at..<range.upperBound]
  }

  private mutating func drop(_ range: Range<Int>) {
    isTouched = true
    lastCut = out.count
    let before = bytes[sourceLine..<range.lowerBound].prefix(Self.reach)
    let quotes = LineStructure.endOfQuotes(before, most: Self.mostQuotes)
    let depth = before[..<quotes].count { $0 == UInt8(ascii: ">") }
    var at = range.lowerBound
    while let feed = bytes.firstOffset(of: 0x0A, in: at..<range.upperBound) {
      let hasReturn = feed > 0 && bytes[feed - 1] == 0x0D
      endLine()
      if hasReturn { out.append(0x0D) }
      out.append(0x0A)
      lineStart = out.count
      isTouched = true
      let line = bytes[(feed + 1)..<range.upperBound]
      let kept = depth == 0 ? feed + 1 : LineStructure.endOfQuotes(line, most: depth)
      out += bytes[(feed + 1)..<kept]
      at = kept
      sourceLine = feed + 1
      lastCut = out.count
    }
  }

  /// What is left of a line that lost something may mean something else than it did: a lone `-` under a
  /// line makes that a heading, and two spaces at the end break the line.
  private mutating func endLine() {
    defer { isTouched = false }
    guard isTouched else { return }
    let hasReturn = out.count > lineStart && out.last == 0x0D
    if hasReturn { out.removeLast() }
    // Space at the end of a line that goes on behind the part is the document's own.
    if out[max(lineStart, lastCut)...].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      while out.count > lineStart, out[out.count - 1] == 0x20 || out[out.count - 1] == 0x09 {
        out.removeLast()
      }
    }
    let line = out[lineStart...]
    var end = LineStructure.end(of: line)
    while end < line.endIndex, line[end] == UInt8(ascii: "#") { end += 1 }
    if end == line.endIndex {
      out.removeSubrange(LineStructure.endOfQuotes(line, most: Self.mostQuotes)...)
    }
    if hasReturn { out.append(0x0D) }
  }
}
