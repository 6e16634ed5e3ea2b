/// Keeps what the document's link definitions grow to within what a page can show: cmark copies the
/// address and the title of a definition into every link that uses it, so that one long address
/// and many short links would grow beyond all bounds.
struct DefinitionBound {
  /// Bytes that all links through definitions may come to.
  private static let mostBytes = 16 * 1024 * 1024
  /// A definition of this length always holds.
  private static let alwaysHolds = 256
  /// CommonMark's bound of the name in the brackets.
  private static let longestName = 1_000
  private let source: SourceFile
  /// Bytes that one definition may have.
  private let most: Int
  /// The line behind the paragraph that was looked at last, and where that ends.
  private var paragraph = (endLine: 0, end: 0)

  init(_ source: SourceFile, body: Range<Int>) {
    self.source = source
    let brackets = source.bytes[body].count { $0 == UInt8(ascii: "[") }
    most = max(Self.alwaysHolds, Self.mostBytes / max(1, brackets))
  }

  /// Where a definition that is too long begins in a line; `nil` for nearly every line.
  mutating func start(at line: Int) -> Int? {
    let range = source.range(ofLine: line)
    guard let (start, colon) = definition(in: range),
      extent(of: range, at: line, colon: colon) - start > most
    else { return nil }
    return start
  }

  /// Where `[name]:` begins, which may be in a quote or a list, and where its colon is, which may be
  /// on a later line.
  private func definition(in line: Range<Int>) -> (start: Int, colon: Int)? {
    let bytes = source.bytes
    guard let start = line.first(where: { !Self.isContainer(bytes[$0]) }),
      bytes[start] == UInt8(ascii: "[")
    else { return nil }
    var at = start + 1
    while at < min(bytes.count, start + Self.longestName), bytes[at] != UInt8(ascii: "]") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "]"), bytes[at + 1] == UInt8(ascii: ":")
    else { return nil }
    return (start, at + 1)
  }

  /// Where a definition ends at the latest: with its line where that is one whole, else with the
  /// paragraph, as addresses and titles may stand on several lines.
  private mutating func extent(of range: Range<Int>, at line: Int, colon: Int) -> Int {
    if colon < range.upperBound, isWhole(source.bytes[colon + 1..<range.upperBound], line) {
      return range.upperBound
    }
    if paragraph.endLine <= line {
      paragraph = (line + 1, range.upperBound)
      while let next = lineRange(paragraph.endLine),
        next.contains(where: { source.bytes[$0] > 0x20 })
      {
        paragraph = (paragraph.endLine + 1, next.upperBound)
      }
    }
    return paragraph.end
  }

  /// Whether the next line can add nothing to a definition: the address is there, and a title, if there
  /// is one, has ended.
  ///
  /// - Parameter rest: of the definition's line, behind the colon.
  private func isWhole(_ rest: ArraySlice<UInt8>, _ line: Int) -> Bool {
    let words = rest.split { $0 <= 0x20 }
    guard words.count > 1 else {
      guard words.count == 1 else { return false }
      let next = lineRange(line + 1) ?? 0..<0
      return next.lazy.map { source.bytes[$0] }.first { !Self.isContainer($0) }
        .flatMap(Self.closing) == nil
    }
    guard let first = words[1].first, let closing = Self.closing(first), let last = words.last
    else { return true }
    return last.last == closing && last.dropLast().last != UInt8(ascii: "\\")
      && (words.count > 2 || last.count > 1)
  }

  /// What a title ends with that begins with a byte; `nil` where none begins so.
  private static func closing(_ opening: UInt8) -> UInt8? {
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): opening
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private func lineRange(_ line: Int) -> Range<Int>? {
    line < source.lines.count ? source.range(ofLine: line) : nil
  }

  /// Marks of quotes and items, and space.
  private static func isContainer(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "."), UInt8(ascii: ")"):
      true
    default: byte <= 0x20 || byte.isASCIIDigit
    }
  }
}
