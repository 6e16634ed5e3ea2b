/// Finds where in the source the text of the tree stands.
///
/// cmark's columns are wrong on list continuation lines, lazy quotes and after `\|`, and missing on
/// soft breaks, so they are not used: every literal is looked for from a cursor that only moves
/// forward, within the lines of its block. What is not found is shown without a mark.
struct TextPlacer {
  private let bytes: [UInt8]
  private var cursor: Int
  /// The end of the block's last line.
  private var limit: Int
  /// How far a literal may begin behind the cursor: markup and addresses lie between.
  private static let reach = 2000
  /// Comparisons for one literal beyond its own length, so that no text can make placing slow.
  private static let patience = 20_000

  init(_ source: SourceFile, from start: Int) {
    bytes = source.bytes
    cursor = start
    limit = source.bytes.count
  }

  /// A block begins at this offset; its text stands before `end`.
  mutating func enterBlock(at offset: Int, end: Int) {
    cursor = max(cursor, offset)
    limit = end
  }

  mutating func place(_ literal: UnsafeBufferPointer<UInt8>) -> Placement? {
    guard let first = literal.first else { return nil }
    var left = literal.count + Self.patience
    let last = min(cursor + Self.reach, limit)
    var at = cursor
    while at < last, left > 0 {
      let byte = bytes[at]
      if byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&"),
        let found = align(literal, at, &left)
      {
        cursor = found.end
        return found
      }
      at += 1
    }
    return nil
  }

  /// The text that begins at a source offset, if it is this one but for escapes and entities.
  private func align(
    _ literal: UnsafeBufferPointer<UInt8>, _ start: Int, _ left: inout Int
  ) -> Placement? {
    let index = same(literal, start)
    let at = start + index
    left -= index + 1
    if index == literal.count { return Placement(start: start, count: index) }
    guard at < limit, Self.mayDiffer(bytes[at]) else { return nil }
    return alignLoosely(literal, start..<at, &left)
  }

  /// How many bytes are the same as in the source, up to one that may begin an entity.
  private func same(_ literal: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let most = min(literal.count, limit - start)
      var index = 0
      while index < most, bytes[start + index] == literal[index],
        literal[index] != UInt8(ascii: "&")
      {
        index += 1
      }
      return index
    }
  }

  /// - Parameter begun: what is the same byte by byte.
  private func alignLoosely(
    _ literal: UnsafeBufferPointer<UInt8>, _ begun: Range<Int>, _ left: inout Int
  ) -> Placement? {
    var at = begun.upperBound
    var offsets = Array(begun)
    while offsets.count < literal.count {
      left -= 1
      guard at < limit, left > 0, step(literal, &offsets, &at) else { return nil }
    }
    return Placement(offsets: offsets, end: at)
  }

  private static func mayDiffer(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\n")
      || byte == HiddenSyntax.byte
  }

  /// Matches one byte or one entity of the source.
  private func step(
    _ literal: UnsafeBufferPointer<UInt8>, _ offsets: inout [Int], _ at: inout Int
  ) -> Bool {
    let wanted = literal[offsets.count]
    while bytes[at] == HiddenSyntax.byte {
      at += 1
      guard at < limit else { return false }
    }
    if bytes[at] == UInt8(ascii: "&"), let (text, next) = HTMLEntities.reference(bytes, at),
      !literal[offsets.count...].starts(with: bytes[at..<next]),
      literal[offsets.count...].starts(with: text)
    {
      offsets += repeatElement(at, count: text.count)
      at = next
      return true
    }
    // A backslash that escapes is not shown; a code span shows the end of a line as a space.
    let isEscape =
      bytes[at] == UInt8(ascii: "\\") && wanted != bytes[at] && at + 1 < limit
      && bytes[at + 1] == wanted
    if isEscape { at += 1 }
    guard bytes[at] == wanted || (bytes[at] == UInt8(ascii: "\n") && wanted == 0x20) else {
      return false
    }
    offsets.append(at)
    at += 1
    return true
  }
}

extension TextPlacer {
  /// Goes on to the line below, and says where it starts.
  mutating func nextLine() -> Int {
    var at = cursor
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    cursor = min(bytes.count, at + 1)
    return cursor
  }

  /// Goes past the address of a link whose text has just been placed.
  mutating func skipAddress() {
    guard cursor + 1 < limit, bytes[cursor] == UInt8(ascii: "]"),
      bytes[cursor + 1] == UInt8(ascii: "(")
    else { return }
    var depth = 0
    for at in cursor + 1..<min(limit, cursor + Self.reach) {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
      if bytes[at] == UInt8(ascii: "\n") { return }
      if depth == 0 {
        cursor = at + 1
        return
      }
    }
  }

  /// Where an address stands, at or shortly behind an offset; the cursor stays.
  func find(_ address: [UInt8], from offset: Int) -> Range<Int>? {
    guard let first = address.first else { return nil }
    for at in offset..<min(bytes.count, offset + Self.reach) where bytes[at] == first {
      if bytes[at...].starts(with: address) { return at..<at + address.count }
    }
    return nil
  }
}
