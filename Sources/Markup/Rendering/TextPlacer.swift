/// Finds where in the source the text of the tree stands.
///
/// cmark's columns are wrong on list continuation lines, lazy quotes and after `\|`, and missing on
/// soft breaks, so they are not used: every literal is looked for from a cursor that only moves
/// forward, starting at the line of its block. What is not found is shown without a mark.
struct TextPlacer {
  private let bytes: [UInt8]
  private var cursor: Int
  /// How far a literal may begin behind the cursor: markup and addresses lie between.
  private static let reach = 2000

  init(_ source: SourceFile, from start: Int) {
    bytes = source.bytes
    cursor = start
  }

  /// A block begins at this offset.
  mutating func enterBlock(at offset: Int) { cursor = max(cursor, offset) }

  /// The source offset of a literal's first byte; the bytes that follow are equal to it.
  mutating func place(_ literal: [UInt8]) -> Int? {
    guard let first = literal.first, literal.count <= bytes.count else { return nil }
    let limit = min(cursor + Self.reach, bytes.count - literal.count)
    var at = cursor
    while at <= limit {
      if bytes[at] == first, matches(literal, at) {
        cursor = at + literal.count
        return at
      }
      at += 1
    }
    return nil
  }

  private func matches(_ literal: [UInt8], _ at: Int) -> Bool {
    for index in literal.indices where bytes[at + index] != literal[index] { return false }
    return true
  }
}

extension TextPlacer {
  /// The start of the line below the cursor.
  var nextLineStart: Int {
    (bytes[cursor...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
  }

  /// Where an address stands, at or shortly behind an offset; the cursor stays.
  func find(_ address: [UInt8], near offset: Int) -> Range<Int>? {
    var copy = self
    copy.cursor = offset
    return copy.place(address).map { $0..<$0 + address.count }
  }
}
