import Markup

/// A text that must not be published, in a small language that every text can be compared with in
/// time that grows with the text alone.
///
/// A space stands for whatever keeps words apart, also a line's end, a hyphen or `%20`; `*` for up to
/// 200 characters that are no white space, brackets, quotes or commas; `#` for a digit; `\` takes their
/// meaning from the three. Words fit whole words unless `*` stands at the pattern's end. Letters fit in
/// either case unless asked otherwise, and characters also as Markdown, HTML and addresses write them.
struct RedactionPattern: Sendable, Hashable {
  enum Item: Sendable, Hashable {
    /// One of these spellings, the longest first.
    case character([[UInt8]])
    case digit
    case gap
  }

  enum Failure: Error, Sendable, Hashable {
    /// There is nothing in it but wildcards.
    case fitsAnything
    case tooLong
  }

  /// Characters.
  static let longest = 200
  /// The most bytes that a `*` stands for.
  static let reach = 200

  let text: String
  /// What stands there instead; `nil` for what the configuration says for all.
  let replacement: String?
  private(set) var segments: [[Item]]
  private let opensWithAny: Bool
  private let endsWithAny: Bool

  init(_ text: String, replacement: String? = nil, minding isExact: Bool = false) throws(Failure) {
    guard text.unicodeScalars.count <= Self.longest else { throw .tooLong }
    self.text = text
    self.replacement = replacement
    var segments: [[Item]] = [[]]
    var isEscaped = false
    for scalar in Self.trimmed(text).unicodeScalars {
      let isPlain = isEscaped
      isEscaped = false
      switch scalar {
      case "\\" where !isPlain: isEscaped = true
      case "*" where !isPlain: segments.append([])
      case "#" where !isPlain: segments[segments.count - 1].append(.digit)
      case _ where scalar.properties.isWhitespace:
        if segments[segments.count - 1].last != .gap { segments[segments.count - 1].append(.gap) }
      default:
        segments[segments.count - 1].append(
          .character(Spellings.of(scalar, inEitherCase: !isExact)))
      }
    }
    opensWithAny = segments.count > 1 && segments[0].isEmpty
    endsWithAny = segments.count > 1 && segments[segments.count - 1].isEmpty
    self.segments = segments.filter { !$0.isEmpty }
    guard Self.saysSomething(self.segments) else { throw .fitsAnything }
  }

  /// A text to be found as it is.
  init?(literal text: String) {
    let escaped = text.unicodeScalars.map {
      "*#\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)"
    }
    guard let pattern = try? Self(escaped.joined()) else { return nil }
    self = pattern
  }

  private static func trimmed(_ text: String) -> Substring {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// One character could stand anywhere; two digits make most of a date.
  private static func saysSomething(_ segments: [[Item]]) -> Bool {
    var (characters, digits) = (0, 0)
    for item in segments.joined() {
      switch item {
      case .character: characters += 1
      case .digit: digits += 1
      case .gap: break
      }
    }
    return characters >= 2 || characters + digits >= 3
  }

  /// The pairs of bytes that a fitting text may begin with, the first one the upper half; most places of a
  /// text are none.
  var firstPairs: Set<UInt16> {
    guard let items = segments.first, let first = items.first else { return [] }
    let second = items.count > 1 ? Self.firstBytes(of: items[1]) : Self.anyByte
    var pairs: Set<UInt16> = []
    func add(_ byte: UInt8, _ next: Set<UInt8>) {
      for next in next { pairs.insert(UInt16(byte) << 8 | UInt16(next)) }
    }
    if case .character(let spellings) = first {
      for spelling in spellings { add(spelling[0], spelling.count > 1 ? [spelling[1]] : second) }
      add(UInt8(ascii: "\\"), Set(spellings.map { $0[0] }))
    } else {
      for byte in Self.firstBytes(of: first) { add(byte, second) }
    }
    return pairs
  }

  private static let anyByte = Set(UInt8.min...UInt8.max)

  private static func firstBytes(of item: Item) -> Set<UInt8> {
    switch item {
    case .character(let spellings): Set(spellings.map { $0[0] }).union([UInt8(ascii: "\\")])
    case .digit: Set(UInt8(ascii: "0")...UInt8(ascii: "9"))
    case .gap: anyByte
    }
  }

  /// The bytes that fit where one of the first is at `start`; with `*` before it more to the left, but
  /// no further than `low`.
  func match(_ bytes: [UInt8], at start: Int, low: Int) -> Range<Int>? {
    guard let first = segments.first, let end = Self.end(of: first, bytes, start) else {
      return nil
    }
    var at = end
    for (number, segment) in segments.enumerated().dropFirst() {
      let isLast = number == segments.count - 1
      guard let next = find(segment, bytes, from: at, isLast: isLast) else { return nil }
      at = next
    }
    if segments.count == 1 || endsWithAny {
      guard endsWithAny || isEnd(bytes, at) else { return nil }
    }
    if endsWithAny { at = Self.anyEnd(bytes, at) }
    if opensWithAny { return Self.anyStart(bytes, start, low: low)..<at }
    return isStart(bytes, start) ? start..<at : nil
  }

  /// Behind a segment that stands after a `*`: the last in reach that may end here, else the first.
  private func find(_ segment: [Item], _ bytes: [UInt8], from start: Int, isLast: Bool) -> Int? {
    var at = start
    var found: Int?
    while at <= bytes.count, at - start <= Self.reach {
      if let end = Self.end(of: segment, bytes, at), !isLast || endsWithAny || isEnd(bytes, end) {
        if !isLast { return end }
        found = end
      }
      guard at < bytes.count, Self.isAny(bytes, at) else { break }
      at += 1
    }
    return found
  }

  private static func end(of items: [Item], _ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    for item in items {
      switch item {
      case .digit:
        guard at < bytes.count, bytes[at].isASCIIDigit else { return nil }
        at += 1
      case .gap:
        guard let end = Spellings.gapEnd(bytes, at) else { return nil }
        at = end
      case .character(let spellings):
        guard let end = Spellings.end(of: spellings, bytes, at) else { return nil }
        at = end
      }
    }
    return at
  }

  // MARK: Words

  private func isStart(_ bytes: [UInt8], _ start: Int) -> Bool {
    !(Self.isLetter(bytes, at: start) && Self.isLetter(bytes, before: start))
  }

  private func isEnd(_ bytes: [UInt8], _ end: Int) -> Bool {
    !(Self.isLetter(bytes, before: end) && Self.isLetter(bytes, at: end))
  }

  /// Whether a letter or a digit begins at a place.
  private static func isLetter(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    guard bytes[place] >= 0x80 else { return bytes[place].isWordByte }
    return isLetter(bytes[place..<min(bytes.count, place + 4)])
  }

  private static func isLetter(_ bytes: [UInt8], before place: Int) -> Bool {
    guard place > 0 else { return false }
    guard bytes[place - 1] >= 0x80 else { return bytes[place - 1].isWordByte }
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isLetter(bytes[start..<place])
  }

  private static func isLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  // MARK: Any characters

  private static func isAny(_ bytes: [UInt8], _ at: Int) -> Bool {
    switch bytes[at] {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "|"),
      UInt8(ascii: ","), UInt8(ascii: ";"):
      false
    case 0xC2: !(at + 1 < bytes.count && bytes[at + 1] == 0xA0)
    default: true
    }
  }

  /// A full stop behind a word is the sentence's.
  private static func anyEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, at - start < reach, isAny(bytes, at) { at += 1 }
    while at > start, at < bytes.count, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    while at > start, ".:!?*_~".utf8.contains(bytes[at - 1]) { at -= 1 }
    return at
  }

  private static func anyStart(_ bytes: [UInt8], _ end: Int, low: Int) -> Int {
    var at = end
    while at > low, end - at < reach, isAny(bytes, at - 1) { at -= 1 }
    while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
    while at < end, "*_~".utf8.contains(bytes[at]) { at += 1 }
    return at
  }
}
