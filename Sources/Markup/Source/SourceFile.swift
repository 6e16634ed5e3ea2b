/// A place in a file as a person counts it.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars, which is what most editors show.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A file's text with its path. Everything inside Casebook points into it by UTF-8 byte ranges.
public struct SourceFile: Sendable {
  /// Relative to the content folder, with `/` between its parts.
  public let path: String
  /// Valid UTF-8 without a byte order mark.
  public let bytes: [UInt8]
  public let lines: LineTable
  private let columns: ColumnTable

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lines = LineTable(bytes)
    self.columns = ColumnTable(bytes, lines)
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of a line (index from 0) without its line ending.
  public func range(ofLine index: Int) -> Range<Int> {
    let start = lines.starts[index]
    var end = index + 1 < lines.count ? lines.starts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The indices of the lines that a stretch of the file touches; the last line of a file counts even
  /// where it is empty.
  func lines(of range: Range<Int>) -> Range<Int> {
    let first = lines.line(at: range.lowerBound)
    guard range.upperBound < bytes.count else { return first..<lines.count }
    return first..<max(first, lines.line(at: max(range.lowerBound, range.upperBound - 1)) + 1)
  }

  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    let line = lines.line(at: offset)
    let before = columns.scalars(bytes, lines.starts[line]..<offset)
    return SourcePosition(line: line + 1, column: before + 1)
  }

  /// The positions of a range's ends; most ranges lie within a line, whose beginning is then looked
  /// for and counted from once.
  public func positions(of range: Range<Int>) -> (start: SourcePosition, end: SourcePosition) {
    let start = position(at: range.lowerBound)
    let isInLine =
      range.lowerBound >= 0 && range.upperBound <= bytes.count
      && (start.line >= lines.count || range.upperBound < lines.starts[start.line])
    guard isInLine else { return (start, position(at: range.upperBound)) }
    let column = start.column + columns.scalars(bytes, range)
    return (start, SourcePosition(line: start.line, column: column))
  }
}
