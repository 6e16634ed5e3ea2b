import Markup

/// Where a redacted text stands, which says what may stand there instead.
enum RedactedPlace: Hashable {
  /// Among words.
  case words
  /// In an address, a tag, a name or the words of a link: brackets would be more than brackets.
  case address
  /// At the beginning of a value without quotes, which has to get some up to here.
  case beginning(to: Int)

  private static let reach = 400

  init(_ bytes: [UInt8], _ range: Range<Int>, isData: Bool) {
    guard Self.isWord(bytes, range), !Self.isInside(bytes, range.lowerBound) else {
      self = .address
      return
    }
    guard isData, Self.beginsValue(bytes, range.lowerBound) else {
      self = .words
      return
    }
    self = Self.quotable(bytes, range).map(Self.beginning) ?? .address
  }

  /// Whether white space or the signs of a sentence stand around it.
  private static func isWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    let before = start > 0 ? bytes[start - 1] : 0x0A
    let after = end < bytes.count ? bytes[end] : 0x0A
    guard before <= 0x20 || "\"'*_~(".utf8.contains(before),
      after <= 0x20 || "\"'*_~.,;!?)".utf8.contains(after)
    else { return false }
    return !(before == UInt8(ascii: "(") && start > 1 && bytes[start - 2] > 0x20)
  }

  /// Whether a bracket or a tag is open on the line.
  private static func isInside(_ bytes: [UInt8], _ end: Int) -> Bool {
    var at = end
    var closed = 0
    while at > 0, bytes[at - 1] != 0x0A {
      guard end - at < reach else { return true }
      at -= 1
      switch bytes[at] {
      case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "}"): closed += 1
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"):
        if closed == 0 { return true }
        closed -= 1
      default: break
      }
    }
    return false
  }

  /// Whether it stands right behind the colon of a key or the hyphen of an item.
  private static func beginsValue(_ bytes: [UInt8], _ start: Int) -> Bool {
    var at = start
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
    guard at > 0 else { return false }
    return bytes[at - 1] == UInt8(ascii: ":") || bytes[at - 1] == UInt8(ascii: "-")
  }

  /// The end of the line, if the value can be put into quotes up to there.
  private static func quotable(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end < bytes.count, bytes[end] != 0x0A {
      guard !"\"\\#:".utf8.contains(bytes[end]) else { return nil }
      end += 1
    }
    // A value that goes on over several lines would be cut.
    guard !bytes[range].contains(0x0A) else { return nil }
    while end > range.upperBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}

/// A text on its way to what may be published of it.
struct RedactedBytes {
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var at = 0
  /// Where a quote has to close.
  private var quoteEnd: Int?

  init(_ bytes: [UInt8], capacity: Int) {
    self.bytes = bytes
    out.reserveCapacity(capacity)
  }

  mutating func copy(to end: Int) {
    if let close = quoteEnd, close <= end {
      out += bytes[at..<max(at, close)]
      out.append(UInt8(ascii: "\""))
      at = max(at, close)
      quoteEnd = nil
    }
    out += bytes[at..<end]
    at = end
  }

  mutating func quote(to end: Int) {
    out.append(UInt8(ascii: "\""))
    quoteEnd = end
  }

  mutating func append(_ words: [UInt8]) { out += words }

  mutating func skip(to end: Int) { at = end }

  var finished: [UInt8] {
    var last = self
    last.copy(to: bytes.count)
    return last.out
  }
}
