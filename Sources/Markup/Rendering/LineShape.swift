/// What the beginning of a line says about the line break before it.
enum LineShape {
  /// Whether a line begins with a clock or a short label, so that it stands for itself.
  static func standsAlone(_ bytes: [UInt8], from start: Int) -> Bool {
    var at = start
    while at < bytes.count,
      bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == UInt8(ascii: ">")
    {
      at += 1
    }
    guard at < bytes.count else { return false }
    if bytes[at].isASCIIDigit { return isClock(bytes, at) }
    if bytes[at] == UInt8(ascii: "*") || bytes[at] >= 0x80 { return hasLabel(bytes, at) }
    return bytes[at].isASCIIUppercase && hasLabel(bytes, at)
  }

  /// `10:45`, `1430 UTC`, `2023-03-03`, `3) …`; not `2.5 million` nor `2020 was`.
  private static func isClock(_ bytes: [UInt8], _ start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at].isASCIIDigit { at += 1 }
    guard at + 1 < bytes.count else { return false }
    let length = at - start
    switch bytes[at] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"):
      return (length <= 2 || length == 4) && bytes[at + 1].isASCIIDigit
    case UInt8(ascii: "."): return length <= 2 && bytes[at + 1] == 0x20
    case UInt8(ascii: ")"): return length <= 2
    case 0x20, UInt8(ascii: "h"), UInt8(ascii: "Z"):
      return length == 4 && bytes[start] <= UInt8(ascii: "2") && !isRecentYear(bytes, start)
    default: return false
    }
  }

  private static func isRecentYear(_ bytes: [UInt8], _ start: Int) -> Bool {
    let century = (bytes[start], bytes[start + 1])
    return century == (UInt8(ascii: "1"), UInt8(ascii: "9"))
      || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
  }

  /// Up to five words and a colon.
  private static func hasLabel(_ bytes: [UInt8], _ start: Int) -> Bool {
    var spaces = 0
    for at in start..<min(bytes.count, start + 60) {
      if bytes[at] == UInt8(ascii: ":") {
        return at + 1 >= bytes.count || bytes[at + 1] <= 0x20 || bytes[at + 1] == UInt8(ascii: "*")
      }
      if bytes[at] == UInt8(ascii: "\n") || bytes[at] == UInt8(ascii: ".") { return false }
      if bytes[at] == 0x20 { spaces += 1 }
      if spaces > 4 { return false }
    }
    return false
  }
}
