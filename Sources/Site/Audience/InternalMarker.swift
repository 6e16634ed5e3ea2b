import Markup

/// What begins or ends an internal part of a document.
///
/// In comments `<!-- internal -->` and `<!-- /internal -->`, also within a line; or as the container
/// of Pandoc, VitePress and MkDocs, `::: internal` and `:::`, each on a line of its own.
struct InternalMarker: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case commentStart, commentEnd
    case containerStart, containerEnd
    /// A container of another kind, which counts where it is nested in an internal one.
    case otherContainer
    /// A comment that speaks of something internal and marks nothing.
    case suspect
  }

  let kind: Kind
  let range: Range<Int>
  /// Whether nothing else stands on its line but marks of quotes and lists.
  let isAlone: Bool
}

extension InternalMarker {
  /// How far the marks of quotes and lists are looked for before a marker.
  private static let reach = 400
  /// The longest comment that can be a marker.
  private static let longest = 1000

  // MARK: Comments

  /// The marker that a comment is; `nil` for a comment that has nothing to do with it.
  ///
  /// - Parameter start: where `<!--` stands.
  static func comment(_ bytes: [UInt8], at start: Int) -> Self? {
    var at = start + 4
    at = skip(bytes, at) { $0 <= 0x20 && $0 != 0x0A || $0 == UInt8(ascii: "-") }
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at = skip(bytes, at + 1) { $0 == 0x20 || $0 == 0x09 } }
    guard let word = wordEnd(bytes, at, "internal") else {
      return endsInternal(bytes, at).map {
        Self(kind: .suspect, range: start..<$0, isAlone: false)
      }
    }
    guard let close = commentEnd(bytes, word) else {
      return Self(kind: .suspect, range: start..<word, isAlone: false)
    }
    let rest = bytes[word..<(close - 3)].drop { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
    let isNote = !isEnd && rest.first == UInt8(ascii: ":")
    guard rest.isEmpty || isNote else {
      return Self(kind: .suspect, range: start..<close, isAlone: false)
    }
    return Self(
      kind: isEnd ? .commentEnd : .commentStart, range: start..<close,
      isAlone: isAlone(bytes, start..<close))
  }

  /// `<!-- end internal -->`, `<!-- begin internal -->`: behind the second word.
  private static func endsInternal(_ bytes: [UInt8], _ start: Int) -> Int? {
    for verb in ["end", "begin", "start", "stop"] as [StaticString] {
      guard let end = wordEnd(bytes, start, verb) else { continue }
      let next = skip(bytes, end) { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "-") }
      return wordEnd(bytes, next, "internal")
    }
    return nil
  }

  /// Behind the `-->` that ends a comment on the same line.
  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    while at + 2 < bytes.count, bytes[at] != 0x0A, at - start < longest {
      if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
        bytes[at + 2] == UInt8(ascii: ">")
      {
        return at + 3
      }
      at += 1
    }
    return nil
  }

  private static func isAlone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let end = skip(bytes, range.upperBound) { $0 <= 0x20 && $0 != 0x0A }
    guard end >= bytes.count || bytes[end] == 0x0A else { return false }
    return hasOnlyStructure(bytes, before: range.lowerBound)
  }

  // MARK: Containers

  /// The marker that a line of colons is; `nil` where they are text.
  ///
  /// - Parameter start: where the first `:::` of a line stands.
  static func container(_ bytes: [UInt8], at start: Int) -> Self? {
    // Most lines with colons have words before them.
    guard start == 0 || bytes[start - 1] <= 0x20 || bytes[start - 1] == UInt8(ascii: ">"),
      hasOnlyStructure(bytes, before: start)
    else { return nil }
    let colons = skip(bytes, start) { $0 == UInt8(ascii: ":") }
    var end = skip(bytes, colons) { $0 != 0x0A }
    while end > colons, bytes[end - 1] <= 0x20 { end -= 1 }
    let name = bytes[colons..<end].drop { $0 <= 0x20 }
    let kind: Kind =
      if name.isEmpty {
        .containerEnd
      } else if isInternal(name) {
        .containerStart
      } else {
        .otherContainer
      }
    return Self(kind: kind, range: start..<end, isAlone: true)
  }

  /// `internal`, `internal A title`, `internal[A title]`, `{.internal}`, `{.note .internal}`.
  private static func isInternal(_ name: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(name)
    if wordEnd(bytes, 0, "internal") != nil { return true }
    guard bytes.first == UInt8(ascii: "{") else { return false }
    return bytes.indices.contains {
      bytes[$0] == UInt8(ascii: ".") && wordEnd(bytes, $0 + 1, "internal") != nil
    }
  }

  // MARK: Bytes

  /// Behind a word, whatever its case; `nil` where another stands, or a longer one.
  private static func wordEnd(_ bytes: [UInt8], _ start: Int, _ word: StaticString) -> Int? {
    let end = start + word.utf8CodeUnitCount
    guard end <= bytes.count else { return nil }
    let isSame = word.withUTF8Buffer { buffer in
      zip(buffer, bytes[start..<end]).allSatisfy { $0 == $1.lowercased }
    }
    guard isSame else { return nil }
    if end < bytes.count, bytes[end].isWordByte || bytes[end] == UInt8(ascii: "_") { return nil }
    // `internal-note` is another word, `internal-->` is not.
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-"), bytes[end + 1].isWordByte {
      return nil
    }
    return end
  }

  private static func skip(_ bytes: [UInt8], _ start: Int, while fits: (UInt8) -> Bool) -> Int {
    var at = start
    while at < bytes.count, fits(bytes[at]) { at += 1 }
    return at
  }

  /// Whether a place has only space and the marks of quotes and lists before it on its line.
  private static func hasOnlyStructure(_ bytes: [UInt8], before end: Int) -> Bool {
    var start = end
    while start > 0, bytes[start - 1] != 0x0A {
      guard end - start < reach else { return false }
      start -= 1
    }
    return LineStructure.end(of: bytes[start..<end]) == end
  }
}

/// What stands at the beginning of a line before its words.
enum LineStructure {
  /// Behind the space, the marks of quotes and lists and the boxes of tasks that a line begins with.
  static func end(of line: ArraySlice<UInt8>) -> Int {
    var at = line.startIndex
    while at < line.endIndex {
      let next = mark(line, at)
      guard next > at else { break }
      at = next
    }
    return at
  }

  /// Behind the last mark of a quote.
  static func endOfQuotes(_ line: ArraySlice<UInt8>, most: Int) -> Int {
    var (at, end, count) = (line.startIndex, line.startIndex, 0)
    while at < line.endIndex, count < most {
      if line[at] == UInt8(ascii: ">") {
        count += 1
        end = at + 1
      } else if line[at] != 0x20, line[at] != 0x09 {
        break
      }
      at += 1
    }
    return end
  }

  private static func mark(_ line: ArraySlice<UInt8>, _ at: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { offset < line.endIndex ? line[offset] : 0x20 }
    switch line[at] {
    case 0x00...0x20, UInt8(ascii: ">"): return at + 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return byte(at + 1) <= 0x20 ? at + 1 : at
    case UInt8(ascii: "["):
      let isBox = byte(at + 1) == 0x20 || byte(at + 1) | 0x20 == UInt8(ascii: "x")
      return isBox && byte(at + 2) == UInt8(ascii: "]") ? at + 3 : at
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = at
      while end < line.endIndex, line[end].isASCIIDigit { end += 1 }
      let isMark = byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")")
      return isMark && byte(end + 1) <= 0x20 ? end + 1 : at
    default: return at
    }
  }
}
