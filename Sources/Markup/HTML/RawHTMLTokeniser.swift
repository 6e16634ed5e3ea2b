/// Cuts raw HTML into tags and text; comments, declarations and instructions disappear.
///
/// Every byte is looked at a bounded number of times. What does not read as a tag is text.
struct RawHTMLTokeniser {
  private let bytes: [UInt8]
  private var at = 0
  private var pieces: [RawPiece] = []
  private var text: [UInt8] = []
  /// A name whose end tag is awaited; everything up to it is dropped.
  private var dropping: String?

  static func pieces(of bytes: [UInt8]) -> [RawPiece] {
    var tokeniser = RawHTMLTokeniser(bytes: bytes)
    tokeniser.run()
    return tokeniser.pieces
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<"), readMarkup() else {
        if dropping == nil { text.append(bytes[at]) }
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
    at = min(bytes.count, cursor + 1)
    emit(name, isEnd, attributes)
    return true
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }

  private mutating func emit(_ name: String, _ isEnd: Bool, _ attributes: [RawAttribute]) {
    if let dropped = dropping {
      if isEnd, name == dropped { dropping = nil }
      return
    }
    if HTMLElement.dropped.contains(name) {
      let isVoid = name == "embed" || name == "input" || name == "frame"
      if !isEnd, !isVoid { dropping = name }
      return
    }
    flush()
    pieces.append(isEnd ? .end(name: name) : .start(name: name, attributes: attributes))
  }

  /// `<!-- … -->`, `<!DOCTYPE …>`, `<![CDATA[ … ]]>`, `<? … ?>`
  private mutating func skipDeclaration() -> Bool {
    let isComment =
      at + 3 < bytes.count && bytes[at + 2] == UInt8(ascii: "-")
      && bytes[at + 3] == UInt8(ascii: "-")
    var cursor = at + (isComment ? 4 : 2)
    while cursor < bytes.count {
      if bytes[cursor] == UInt8(ascii: ">") {
        let closes =
          !isComment
          || (bytes[cursor - 1] == UInt8(ascii: "-") && bytes[cursor - 2] == UInt8(ascii: "-"))
        if closes { break }
      }
      cursor += 1
    }
    at = min(bytes.count, cursor + 1)
    return true
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
