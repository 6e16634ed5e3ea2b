import Markup

/// A place in a text that may be an incident's name.
struct NamePlace {
  let bytes: [UInt8]
  let range: Range<Int>

  private func before(_ distance: Int) -> UInt8 {
    range.lowerBound >= distance ? bytes[range.lowerBound - distance] : 0x0A
  }

  private func after(_ distance: Int) -> UInt8 {
    let at = range.upperBound + distance - 1
    return at < bytes.count ? bytes[at] : 0x0A
  }

  /// Whether it is no part of a longer number or name, as `INC-12` is of `INC-12-3`.
  var isWhole: Bool {
    !Self.joins(before(1)) && !(Self.joins(after(1)) && after(2).isWordByte)
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  /// Whether the `#` in front begins it: `owner/name#12` is about something else.
  var isTicket: Bool {
    before(1) == UInt8(ascii: "#")
      && (before(2) <= 0x20 || before(2) == UInt8(ascii: "(") || before(2) == UInt8(ascii: "["))
      && isWhole
  }

  var isOneLine: Bool { !bytes[range].contains(0x0A) }

  /// Whether it reads the same, letter by letter, case aside.
  func says(_ name: [UInt8]) -> Bool {
    bytes[range].lazy.map(\.lowercased).elementsEqual(name.lazy.map(\.lowercased))
  }

  /// Whether it stands in quotes of any kind.
  var isQuoted: Bool {
    switch before(1) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): after(1) == before(1)
    // The last bytes of “, „, ‘, « and the first of what may close them.
    case 0x9C, 0x9E, 0x98, 0xAB: after(1) == 0xE2 || after(1) == 0xC2
    default: false
    }
  }

  /// Whether it is written just as the title, with a capital that no beginning of a sentence asks
  /// for.
  func looksLikeTitle(_ name: [UInt8]) -> Bool {
    guard before(1) == 0x20, before(2).isWordByte || before(2) == UInt8(ascii: ","),
      bytes[range.lowerBound].isASCIIUppercase
    else { return false }
    return name.starts(with: bytes[range])
  }
}
