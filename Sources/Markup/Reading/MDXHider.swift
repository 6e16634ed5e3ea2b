/// Hides what MDX adds to Markdown (https://mdxjs.com/docs/what-is-mdx): imports and exports, tags of
/// components, expressions in braces. What stands between a component's tags is text and stays.
struct MDXHider {
  private let bytes: [UInt8]
  private var out: [UInt8]
  private var at: Int
  private let end: Int
  private var fence = LineFence()
  /// A blank line, or nothing, stands above: only there imports and exports begin.
  private var atBlockStart = true
  /// Where the last search for an end that is missing stopped: searches that begin before it would
  /// only fail again, and a hostile text would be searched over and over.
  private var failedUntil = 0
  private var moduleFailedUntil = 0
  /// The longest tag or expression, in bytes.
  private static let reach = 4000
  /// The longest code in a line, in bytes.
  private static let codeReach = 2000
  /// The longest import or export, in bytes.
  private static let moduleReach = 65_536

  static func hide(_ bytes: [UInt8], in body: Range<Int>) -> [UInt8] {
    var hider = MDXHider(bytes, body)
    while hider.at < body.upperBound { hider.readLine() }
    return hider.out
  }

  private init(_ bytes: [UInt8], _ body: Range<Int>) {
    self.bytes = bytes
    out = bytes
    at = body.lowerBound
    end = body.upperBound
  }

  // MARK: Lines

  private mutating func readLine() {
    let line = at..<endOfLine(at)
    let wasOpen = fence.isOpen
    fence.read(bytes[line])
    if wasOpen || fence.isOpen {
      at = line.upperBound + 1
      atBlockStart = false
      return
    }
    if atBlockStart, let end = moduleEnd(line) {
      out.hide(line.lowerBound..<end)
      at = end + 1
      return
    }
    atBlockStart = bytes[line].allSatisfy { $0 <= 0x20 }
    // A tag may end lines below.
    while at < line.upperBound { readInline() }
    if at == line.upperBound { at += 1 }
  }

  private func endOfLine(_ start: Int) -> Int {
    var close = start
    while close < end, bytes[close] != UInt8(ascii: "\n") { close += 1 }
    return close
  }

  private static let beginnings: [StaticString] = [
    "import {", "import *", "import \"", "import '", "export default ", "export const ",
    "export let ", "export var ", "export function ", "export async ", "export class ", "export {",
    "export *",
  ]

  /// The end of the last line of an import or export that begins with a line; `nil` where none does.
  private mutating func moduleEnd(_ line: Range<Int>) -> Int? {
    guard
      Self.beginnings.contains(where: { bytes.holds($0, at: line.lowerBound) }) || isImport(line)
    else { return nil }
    guard line.lowerBound >= moduleFailedUntil else { return line.upperBound }
    var last = line.upperBound
    var depth = depth(line)
    // A blank line ends it, unless brackets are open.
    while last + 1 < end, last - line.lowerBound < Self.moduleReach {
      let next = last + 1..<endOfLine(last + 1)
      if depth <= 0, bytes[next].allSatisfy({ $0 <= 0x20 }) { break }
      depth += self.depth(next)
      last = next.upperBound
    }
    guard depth > 0 else { return last }
    moduleFailedUntil = last
    return line.upperBound
  }

  /// `import Name from '…'`, and not a sentence that begins with the word.
  private func isImport(_ line: Range<Int>) -> Bool {
    guard bytes.holds("import ", at: line.lowerBound) else { return false }
    return line.contains { bytes.holds(" from '", at: $0) || bytes.holds(" from \"", at: $0) }
  }

  private func depth(_ line: Range<Int>) -> Int {
    var depth = 0
    for byte in bytes[line] {
      if "{[(".utf8.contains(byte) { depth += 1 }
      if "}])".utf8.contains(byte) { depth -= 1 }
    }
    return depth
  }

  // MARK: In lines

  private mutating func readInline() {
    switch bytes[at] {
    case UInt8(ascii: "\\"): at += 2
    case UInt8(ascii: "`"): skipCode()
    case UInt8(ascii: "<"): hide(tagEnd(at))
    case UInt8(ascii: "{"): hide(expressionEnd(at))
    default: at += 1
    }
  }

  private mutating func hide(_ end: Int?) {
    if let end { out.hide(at..<end) }
    at = end ?? at + 1
  }

  private mutating func skipCode() {
    var length = 0
    while at + length < end, bytes[at + length] == UInt8(ascii: "`") { length += 1 }
    let limit = min(end, at + Self.codeReach)
    var close = at + length
    while close < limit, bytes[close] != UInt8(ascii: "\n") {
      var size = 0
      while close + size < limit, bytes[close + size] == UInt8(ascii: "`") { size += 1 }
      if size == length {
        at = close + size
        return
      }
      close += max(1, size)
    }
    at += length
  }

  /// Behind the `>` of a component's tag; `nil` for HTML, which has readers of its own.
  private mutating func tagEnd(_ start: Int) -> Int? {
    guard start >= failedUntil else { return nil }
    var cursor = start + 1
    if byte(cursor) == UInt8(ascii: "/") { cursor += 1 }
    let name = cursor
    while byte(cursor).isASCIILetter || byte(cursor).isASCIIDigit
      || "._-".utf8.contains(byte(cursor))
    {
      cursor += 1
    }
    let isFragment = cursor == name && byte(cursor) == UInt8(ascii: ">")
    // `<https://…>` is an address.
    guard isFragment || byte(name).isASCIILetter, byte(cursor) != UInt8(ascii: ":") else {
      return nil
    }
    var isComponent =
      isFragment || byte(name).isASCIIUppercase
      || bytes[name..<cursor].contains(UInt8(ascii: "."))
    let limit = min(end, start + Self.reach)
    while cursor < limit {
      switch bytes[cursor] {
      case UInt8(ascii: ">"): return isComponent ? cursor + 1 : nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[cursor]
        cursor += 1
        while cursor < limit, bytes[cursor] != quote { cursor += 1 }
      case UInt8(ascii: "{"):
        guard let end = expressionEnd(cursor) else { return nil }
        isComponent = true
        cursor = end
        continue
      case UInt8(ascii: "<"): return nil
      default: break
      }
      cursor += 1
    }
    failedUntil = cursor
    return nil
  }

  /// Behind the brace that closes the one at `start`; braces in quotes do not count.
  private mutating func expressionEnd(_ start: Int) -> Int? {
    guard start >= failedUntil else { return nil }
    var depth = 0
    var cursor = start
    let limit = min(end, start + Self.reach)
    while cursor < limit {
      switch bytes[cursor] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return cursor + 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        if let close = closingQuote(cursor, limit) { cursor = close }
      default: break
      }
      cursor += 1
    }
    failedUntil = cursor
    return nil
  }

  /// A quote that does not close on its line is an apostrophe.
  private func closingQuote(_ open: Int, _ limit: Int) -> Int? {
    var cursor = open + 1
    while cursor < limit, bytes[cursor] != UInt8(ascii: "\n") {
      if bytes[cursor] == bytes[open] { return cursor }
      cursor += 1
    }
    return nil
  }

  private func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }
}
