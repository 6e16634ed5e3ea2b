/// How large, deep and repetitive YAML may be.
enum YAMLBounds {
  /// Bytes.
  static let size = 256 * 1024
  /// Values after aliases are resolved.
  static let nodes = 10_000
  static let depth = 32
  /// Aliases as written: few enough that they cannot multiply past all bounds.
  static let aliases = 20

  struct Excess {
    let message: String
    let range: Range<Int>
  }

  /// What makes a text too much to parse; found before the parser sees it, since that one recurses.
  static func excess(_ bytes: [UInt8], _ range: Range<Int>) -> Excess? {
    guard range.count <= size else {
      return Excess(
        message: "this YAML is larger than \(size / 1024) KiB",
        range: range.lowerBound..<range.lowerBound)
    }
    var flow = 0
    var dashes = 0
    var aliases = 0
    var onlyDashes = true
    var before: UInt8 = 0x0A
    for at in range {
      let byte = bytes[at]
      switch byte {
      case 0x0A:
        dashes = 0
        onlyDashes = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): flow += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): flow = max(0, flow - 1)
      case UInt8(ascii: "-") where onlyDashes: dashes += 1
      case UInt8(ascii: "*") where isAlias(bytes, at, before, range): aliases += 1
      case 0x20, UInt8(ascii: "?"), UInt8(ascii: ":"): break
      default: onlyDashes = false
      }
      if flow > depth || (dashes > depth && before == 0x20) {
        return Excess(message: "this YAML is nested more than \(depth) deep", range: at..<at + 1)
      }
      if aliases > Self.aliases {
        return Excess(
          message: "this YAML has more than \(Self.aliases) aliases", range: at..<at + 1)
      }
      before = byte
    }
    return nil
  }

  private static func isAlias(
    _ bytes: [UInt8], _ at: Int, _ before: UInt8, _ range: Range<Int>
  ) -> Bool {
    let next = at + 1 < range.upperBound ? bytes[at + 1] : 0
    return (before <= 0x20 || before == UInt8(ascii: "[") || before == UInt8(ascii: ","))
      && (next.isASCIILetter || next.isASCIIDigit)
  }
}
