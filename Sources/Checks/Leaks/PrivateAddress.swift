import Markup

/// An IP address that only means something inside somebody's network: RFC 1918, RFC 6598, RFC 4193 and
/// link-local ones; neither loopback nor what is kept for documentation.
enum PrivateAddress {
  /// - Parameter dot: a full stop; the first one of the address finds it.
  static func range(in text: LeakText, dot: Int) -> Range<Int>? {
    guard text[dot - 1].isASCIIDigit, text[dot + 1].isASCIIDigit else { return nil }
    let start = text.start(of: \.isASCIIDigit, before: dot, limit: 4)
    guard stands(text, start), let (parts, end) = quad(in: text, from: start), isPrivate(parts),
      !everyones.contains(parts), ends(text, end), !isWholeBlock(text, parts, end),
      !followsVersion(text, start)
    else { return nil }
    return start..<end
  }

  private static func quad(in text: LeakText, from start: Int) -> (parts: [Int], end: Int)? {
    var parts: [Int] = []
    var at = start
    while true {
      let end = text.end(of: \.isASCIIDigit, from: at, limit: 4)
      guard (1...3).contains(end - at), end - at == 1 || text[at] != UInt8(ascii: "0") else {
        return nil
      }
      let value = (at..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
      guard value < 256 else { return nil }
      parts.append(value)
      if parts.count == 4 { return (parts, end) }
      guard text[end] == UInt8(ascii: ".") else { return nil }
      at = end + 1
    }
  }

  private static func isPrivate(_ parts: [Int]) -> Bool {
    switch (parts[0], parts[1]) {
    case (10, _), (172, 16...31), (192, 168), (100, 64...127): true
    // Where clouds answer everybody: metadata, time, names, credentials.
    case (169, 254): !(parts[2] == 169 || (parts[2] == 170 && parts[3] == 2))
    default: false
    }
  }

  /// What routers, virtual machines, Docker and Kubernetes have everywhere unless somebody changes it.
  private static let everyones: Set<[Int]> = [
    [192, 168, 0, 1], [192, 168, 1, 1], [10, 0, 0, 1], [10, 0, 2, 2], [10, 0, 2, 15],
    [172, 17, 0, 1],
    [10, 96, 0, 1], [10, 96, 0, 10],
  ]

  /// What comes before an address: no part of a name or a longer number.
  private static func stands(_ text: LeakText, _ start: Int) -> Bool {
    let before = text[start - 1]
    if before == UInt8(ascii: "-") { return !text[start - 2].isASCIILetter }
    return !before.isWordByte && !"_.^~".utf8.contains(before)
  }

  private static func ends(_ text: LeakText, _ end: Int) -> Bool {
    let after = text[end]
    if after == UInt8(ascii: ".") || after == UInt8(ascii: "-") {
      return !text[end + 1].isAlphanumeric
        || (after == UInt8(ascii: "-") && text[end + 1].isASCIIDigit)
    }
    return !after.isWordByte && after != UInt8(ascii: "_")
  }

  /// `10.0.0.0/8` and the like are in every book.
  private static func isWholeBlock(_ text: LeakText, _ parts: [Int], _ end: Int) -> Bool {
    guard text[end] == UInt8(ascii: "/") else { return false }
    let stop = text.end(of: \.isASCIIDigit, from: end + 1, limit: 3)
    let bits = (end + 1..<stop).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
    return switch (parts, bits) {
    case ([10, 0, 0, 0], 8), ([172, 16, 0, 0], 12), ([192, 168, 0, 0], 16), ([100, 64, 0, 0], 10),
      ([169, 254, 0, 0], 16):
      true
    default: false
    }
  }

  /// "version 10.2.3.4"
  private static func followsVersion(_ text: LeakText, _ start: Int) -> Bool {
    let end = text.start(of: { $0 == 0x20 || $0 == UInt8(ascii: "`") }, before: start, limit: 3)
    guard end < start else { return false }
    let word = text.folded(text.start(of: \.isASCIILetter, before: end, limit: 12)..<end)
    return versionWords.contains(word)
  }

  private static let versionWords: Set<[UInt8]> = Set(
    [
      "version", "versions", "release", "build", "v", "firmware", "chrome", "ios", "patch",
      "revision",
    ]
    .map { Array($0.utf8) })

  /// Of IPv6: unique local and link-local ones.
  ///
  /// - Parameter colon: the first one of the address finds it.
  static func range(in text: LeakText, colon: Int) -> Range<Int>? {
    guard text[colon - 1].isHex, text[colon + 1].isHex || text[colon + 1] == UInt8(ascii: ":")
    else { return nil }
    let start = colon - 4
    guard start >= 0, (start..<colon).allSatisfy({ text[$0].isHex }), !text[start - 1].isWordByte,
      !":_.-".utf8.contains(text[start - 1])
    else { return nil }
    let first = text.folded(start..<start + 2)
    let isLocal = first == Array("fc".utf8) || first == Array("fd".utf8)
    guard isLocal || text.folded(start..<start + 4) == Array("fe80".utf8) else { return nil }
    let end = text.end(of: { $0.isHex || $0 == UInt8(ascii: ":") }, from: start, limit: 40)
    guard isAddress(text, start..<end), !text[end].isWordByte, text[end] != UInt8(ascii: "_") else {
      return nil
    }
    // fc00::/7, fd00::/8 and fe80::/10 themselves.
    if end - start == 6, text[end] == UInt8(ascii: "/") { return nil }
    return start..<end
  }

  /// Eight groups, or fewer around one `::`.
  private static func isAddress(_ text: LeakText, _ range: Range<Int>) -> Bool {
    var groups = 0
    var gaps = 0
    var length = 0
    for at in range {
      guard text[at] == UInt8(ascii: ":") else {
        length += 1
        if length == 1 { groups += 1 }
        if length > 4 { return false }
        continue
      }
      if at > range.lowerBound, text[at - 1] == UInt8(ascii: ":") { gaps += 1 }
      length = 0
    }
    guard gaps <= 1, range.count >= 6 else { return false }
    let endsOpen =
      text[range.upperBound - 1] == UInt8(ascii: ":")
      && text[range.upperBound - 2] != UInt8(ascii: ":")
    return !endsOpen && (gaps == 1 ? groups < 8 : groups == 8)
  }
}
