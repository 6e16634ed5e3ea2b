/// Cuts raw HTML into tags and text; comments, declarations and instructions disappear.
///
/// Every byte is looked at a bounded number of times. What does not read as a tag is text.
struct RawHTMLTokeniser {
  private let bytes: [UInt8]
  private var at = 0
  private var pieces: [RawPiece] = []
  private var text: [UInt8] = []
  /// What opens here and never ends makes the rest text: nothing is lost, and nothing is searched
  /// for twice.
  private var restIsText = false
  private var commentsEnd = true
  /// Names of dropped elements that have no end tag from here on.
  private var endless: Set<String> = []

  static func pieces(of bytes: [UInt8]) -> [RawPiece] {
    var tokeniser = RawHTMLTokeniser(bytes: bytes)
    tokeniser.run()
    return tokeniser.pieces
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<"), !restIsText, readMarkup() else {
        text.append(bytes[at])
        at += 1
        continue
      }
    }
    flush()
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    pieces.append(.text(HTMLEntities.decode(text)))
    text = []
  }

  private mutating func readMarkup() -> Bool {
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return skipDeclaration() }
    let isEnd = next == UInt8(ascii: "/")
    let nameStart = at + (isEnd ? 2 : 1)
    guard nameStart < bytes.count, bytes[nameStart].isASCIILetter else { return false }
    var cursor = nameStart
    while cursor < bytes.count, isNameByte(bytes[cursor]) { cursor += 1 }
    let name = String(decoding: bytes[nameStart..<cursor].map(\.lowercased), as: UTF8.self)
    let attributes = readAttributes(&cursor)
    guard cursor < bytes.count else {
      restIsText = true
      return false
    }
    at = cursor + 1
    emit(name, isEnd, attributes)
    return true
  }

  private mutating func emit(_ name: String, _ isEnd: Bool, _ attributes: [RawAttribute]) {
    if HTMLElement.dropped.contains(name) {
      if !isEnd { skipContent(of: name) }
      return
    }
    flush()
    pieces.append(isEnd ? .end(name: name) : .start(name: name, attributes: attributes))
  }

  /// Moves behind the end tag of a dropped element; where there is none, only its tag is dropped.
  private mutating func skipContent(of name: String) {
    guard !endless.contains(name) else { return }
    var cursor = at
    while cursor < bytes.count {
      if Self.endsElement(name, bytes, at: cursor) {
        while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">") { cursor += 1 }
        at = min(bytes.count, cursor + 1)
        return
      }
      cursor += 1
    }
    endless.insert(name)
  }

  /// The dropped element that a start tag opens; `nil` for any other tag.
  static func droppedElement(openedBy tag: [UInt8]) -> String? {
    let name = tag.dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let text = String(decoding: name.map(\.lowercased), as: UTF8.self)
    return HTMLElement.dropped.contains(text) ? text : nil
  }

  /// Whether an element's end tag begins at an offset.
  static func endsElement(_ name: String, _ bytes: [UInt8], at start: Int) -> Bool {
    let end = start + 2 + name.utf8.count
    guard end <= bytes.count, bytes[start] == UInt8(ascii: "<"),
      bytes[start + 1] == UInt8(ascii: "/")
    else { return false }
    return zip(name.utf8, bytes[(start + 2)...]).allSatisfy { $0 == $1.lowercased }
      && (end == bytes.count || !bytes[end].isWordByte)
  }

  /// `<!-- … -->`, `<!DOCTYPE …>`, `<![CDATA[ … ]]>`, `<? … ?>`; of one that never ends, only its
  /// opening goes.
  private mutating func skipDeclaration() -> Bool {
    let isComment =
      at + 3 < bytes.count && bytes[at + 2] == UInt8(ascii: "-")
      && bytes[at + 3] == UInt8(ascii: "-")
    let length = isComment ? 4 : 2
    guard commentsEnd || !isComment else {
      at += length
      return true
    }
    if isComment, readInternal() { return true }
    var cursor = at + length
    while cursor < bytes.count, !closesDeclaration(cursor, isComment) { cursor += 1 }
    if cursor < bytes.count {
      at = cursor + 1
    } else if isComment {
      commentsEnd = false
      at += length
    } else {
      restIsText = true
      return false
    }
    return true
  }

  /// The comments that stand around an internal part are markup.
  private mutating func readInternal() -> Bool {
    for (text, piece) in [
      (InternalTag.blockStart, RawPiece.internalStart), (InternalTag.blockEnd, .internalEnd),
    ] where bytes[at...].starts(with: text.utf8) {
      flush()
      pieces.append(piece)
      at += text.utf8.count
      return true
    }
    return false
  }

  private func closesDeclaration(_ cursor: Int, _ isComment: Bool) -> Bool {
    guard bytes[cursor] == UInt8(ascii: ">") else { return false }
    return !isComment
      || (bytes[cursor - 1] == UInt8(ascii: "-") && bytes[cursor - 2] == UInt8(ascii: "-"))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }

  /// Leaves the cursor on the closing `>` or at the end.
  private func readAttributes(_ cursor: inout Int) -> [RawAttribute] {
    var attributes: [RawAttribute] = []
    while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">") {
      if bytes[cursor] <= 0x20 || bytes[cursor] == UInt8(ascii: "/") {
        cursor += 1
        continue
      }
      let start = cursor
      while cursor < bytes.count, isNameByte(bytes[cursor]), bytes[cursor] != UInt8(ascii: "=") {
        cursor += 1
      }
      if cursor == start { cursor += 1 }
      let name = String(decoding: bytes[start..<cursor].map(\.lowercased), as: UTF8.self)
      let value = readValue(&cursor)
      attributes.append(RawAttribute(name: name, value: HTMLEntities.decode(value)))
    }
    return attributes
  }

  private func readValue(_ cursor: inout Int) -> [UInt8] {
    var ahead = cursor
    while ahead < bytes.count, bytes[ahead] <= 0x20 { ahead += 1 }
    guard ahead < bytes.count, bytes[ahead] == UInt8(ascii: "=") else { return [] }
    ahead += 1
    while ahead < bytes.count, bytes[ahead] <= 0x20 { ahead += 1 }
    guard ahead < bytes.count else {
      cursor = ahead
      return []
    }
    let quote = bytes[ahead]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = ahead + 1
      var end = start
      while end < bytes.count, bytes[end] != quote { end += 1 }
      cursor = min(bytes.count, end + 1)
      return Array(bytes[start..<end])
    }
    let start = ahead
    while ahead < bytes.count, bytes[ahead] > 0x20, bytes[ahead] != UInt8(ascii: ">") { ahead += 1 }
    cursor = ahead
    return Array(bytes[start..<ahead])
  }
}
