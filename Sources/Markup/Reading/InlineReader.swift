/// Takes the inline markup out of one line: emphasis, code ticks, links, images, tags, entities.
///
/// Reads a line alone, left to right, each byte a bounded number of times; what is not markup
/// stays as it is. It is the reader's view, not the renderer's: cmark makes the HTML.
struct InlineReader {
  private let bytes: [UInt8]
  private let end: Int
  private var at: Int
  private var text = PlainText()
  private var boldStart: Int?
  private var strikeStart: Int?
  /// Addresses of links and images met on the way.
  private(set) var addresses: [String] = []
  /// How far the search for a closing delimiter may look, so that hostile lines stay linear.
  private static let reach = 2000

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> (text: PlainText, links: [String]) {
    var reader = InlineReader(bytes, range)
    reader.run()
    return (reader.text, reader.addresses)
  }

  private mutating func run() {
    while at < end { step() }
    if let start = boldStart { text.markBold(start..<text.count) }
    if let start = strikeStart { text.markStruck(start..<text.count) }
  }

  private mutating func step() {
    switch bytes[at] {
    case UInt8(ascii: "\\"): escape()
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "*"): emphasis(UInt8(ascii: "*"))
    case UInt8(ascii: "_"): emphasis(UInt8(ascii: "_"))
    case UInt8(ascii: "~"): strike()
    case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "["): image()
    case UInt8(ascii: "["): link()
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "&"): entity()
    case HiddenSyntax.byte: at += 1
    default: take()
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    at + distance < end ? bytes[at + distance] : nil
  }

  private mutating func take() {
    text.append(bytes[at], from: at)
    at += 1
  }

  private mutating func escape() {
    if let next = peek(1), next.isASCIIPunctuation { at += 1 }
    take()
  }

  private mutating func code() {
    let length = run(of: UInt8(ascii: "`"))
    var close = at + length
    let limit = min(end, close + Self.reach)
    while close < limit {
      if bytes[close] == UInt8(ascii: "`") {
        var size = 0
        while close + size < end, bytes[close + size] == UInt8(ascii: "`") { size += 1 }
        if size == length { break }
        close += size
      } else {
        close += 1
      }
    }
    at += length
    guard close < limit else { return }
    while at < close { take() }
    at += length
  }

  private func run(of byte: UInt8) -> Int {
    var length = 0
    while at + length < end, bytes[at + length] == byte { length += 1 }
    return length
  }

  private mutating func emphasis(_ mark: UInt8) {
    let length = run(of: mark)
    let before = at > 0 ? bytes[at - 1] : 0x20
    let after = peek(length) ?? 0x20
    let inWord = before.isWordByte && after.isWordByte
    let loose = before <= 0x20 && after <= 0x20
    if loose || (mark == UInt8(ascii: "_") && inWord) || length > 3 {
      for _ in 0..<length { take() }
      return
    }
    at += length
    guard length >= 2 else { return }
    if let start = boldStart {
      text.markBold(start..<text.count)
      boldStart = nil
    } else {
      boldStart = text.count
    }
  }

  private mutating func strike() {
    guard run(of: UInt8(ascii: "~")) == 2 else { return take() }
    at += 2
    if let start = strikeStart {
      text.markStruck(start..<text.count)
      strikeStart = nil
    } else {
      strikeStart = text.count
    }
  }

  /// The offset of the bracket that closes the one at `open`.
  private func closing(_ open: Int, _ left: UInt8, _ right: UInt8) -> Int? {
    var depth = 0
    var cursor = open
    let limit = min(end, open + Self.reach)
    while cursor < limit {
      let byte = bytes[cursor]
      if byte == UInt8(ascii: "\\") {
        cursor += 1
      } else if byte == left {
        depth += 1
      } else if byte == right {
        depth -= 1
        if depth == 0 { return cursor }
      }
      cursor += 1
    }
    return nil
  }

  /// Where a link's target ends, given the offset of its `]`; `nil` where no target follows.
  private mutating func target(after close: Int) -> Int? {
    guard close + 1 < end else { return nil }
    if bytes[close + 1] == UInt8(ascii: "(") {
      guard let last = closing(close + 1, UInt8(ascii: "("), UInt8(ascii: ")")) else { return nil }
      var stop = close + 2
      while stop < last, bytes[stop] > 0x20 { stop += 1 }
      addresses.append(String(decoding: bytes[close + 2..<stop], as: UTF8.self))
      return last + 1
    }
    if bytes[close + 1] == UInt8(ascii: "[") {
      return closing(close + 1, UInt8(ascii: "["), UInt8(ascii: "]")).map { $0 + 1 }
    }
    return nil
  }

  private mutating func image() {
    if let close = closing(at + 1, UInt8(ascii: "["), UInt8(ascii: "]")),
      let stop = target(after: close)
    {
      at = stop
    } else {
      take()
    }
  }

  private mutating func link() {
    guard let close = closing(at, UInt8(ascii: "["), UInt8(ascii: "]")),
      let stop = target(after: close)
    else { return take() }
    let (inner, nested) = InlineReader.read(bytes, at + 1..<close)
    addresses += nested
    let shift = text.count
    for (index, byte) in inner.bytes.enumerated() {
      text.append(byte, from: inner.sourceRange(index..<index + 1).lowerBound)
    }
    for range in inner.bold { text.markBold(range.lowerBound + shift..<range.upperBound + shift) }
    at = stop
  }

  /// A tag disappears, `<br>` becomes a space, `<https://…>` keeps its address.
  private mutating func tag() {
    guard let next = peek(1),
      next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    else { return take() }
    var close = at + 1
    let limit = min(end, at + Self.reach)
    while close < limit, bytes[close] != UInt8(ascii: ">") { close += 1 }
    guard close < limit else { return take() }
    var nameEnd = at + 1
    while nameEnd < close, bytes[nameEnd].isASCIILetter { nameEnd += 1 }
    if nameEnd < close, bytes[nameEnd] == UInt8(ascii: ":") {
      at += 1
      while at < close { take() }
    } else if nameEnd - at == 3, bytes[at + 1] | 0x20 == UInt8(ascii: "b"),
      bytes[at + 2] | 0x20 == UInt8(ascii: "r")
    {
      text.append(0x20, from: at)
    }
    at = close + 1
  }

  private static let entities: [(name: [UInt8], text: [UInt8])] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "),
    ("ndash", "–"), ("mdash", "—"), ("hellip", "…"), ("#39", "'"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private mutating func entity() {
    for (name, replacement) in Self.entities {
      let close = at + 1 + name.count
      guard close < end, bytes[close] == UInt8(ascii: ";"),
        bytes[at + 1..<close].elementsEqual(name)
      else { continue }
      for byte in replacement { text.append(byte, from: at) }
      at = close + 1
      return
    }
    take()
  }
}
