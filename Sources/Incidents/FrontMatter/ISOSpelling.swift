import Markup

/// The spellings of ISO 8601 that data has and prose has not, rewritten as prose has them.
enum ISOSpelling {
  /// `20230303t1400z` as `2023-03-03T14:00Z`, `…+01` as `…+01:00`; anything else stays as it is.
  static func extended(_ written: String) -> String {
    let bytes = Array(written.utf8)
    guard let date = date(bytes) else { return written }
    var out = date.text
    var at = date.end
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "t") {
      out.append(UInt8(ascii: "T"))
      at += 1
    }
    out += clock(bytes, &at)
    out += zone(bytes[at...])
    return String(decoding: out, as: UTF8.self)
  }

  private static func digits(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].prefix { $0.isASCIIDigit }.count
  }

  private static func date(_ bytes: [UInt8]) -> (text: [UInt8], end: Int)? {
    let hyphen = UInt8(ascii: "-")
    switch digits(bytes, from: 0) {
    case 8: return (Array(bytes[..<4]) + [hyphen] + bytes[4..<6] + [hyphen] + bytes[6..<8], 8)
    case 4 where bytes.count >= 10 && bytes[4] == hyphen && bytes[7] == hyphen:
      return (Array(bytes[..<10]), 10)
    default: return nil
    }
  }

  /// Four or six digits in a row, with colons between.
  private static func clock(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
    let length = digits(bytes, from: at)
    guard length == 4 || length == 6 else { return [] }
    var out = bytes[at..<at + 2] + [UInt8(ascii: ":")] + bytes[at + 2..<at + 4]
    if length == 6 { out += [UInt8(ascii: ":")] + bytes[at + 4..<at + 6] }
    at += length
    return Array(out)
  }

  private static func zone(_ rest: ArraySlice<UInt8>) -> [UInt8] {
    guard let last = rest.last else { return [] }
    // ` -0700`, as Jekyll and Hugo write it.
    let tail = rest.suffix(6)
    if tail.count == 6, tail.first == 0x20, tail.suffix(4).allSatisfy(\.isASCIIDigit) {
      return Array(rest.dropLast(6) + tail.dropFirst())
    }
    if last == UInt8(ascii: "z") { return rest.dropLast() + [UInt8(ascii: "Z")] }
    let sign = rest.suffix(3).first
    let isHours = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    guard isHours, rest.suffix(2).allSatisfy(\.isASCIIDigit) else { return Array(rest) }
    return rest + Array(":00".utf8)
  }
}
