/// A JSON value (RFC 8259) of a report, members in the order they are given.
enum ReportJSON {
  case string(String)
  case int(Int)
  case bool(Bool)
  /// On one line.
  case object([(String, ReportJSON)])
  case list([ReportJSON])
  /// A line for every member or element, without indentation.
  case members([(String, ReportJSON)])
  case rows([ReportJSON])

  /// With a line feed at the end.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private func write(to out: inout [UInt8]) {
    switch self {
    case .string(let text): Self.write(text, to: &out)
    case .int(let number): out += Array(String(number).utf8)
    case .bool(let isTrue): out += Array((isTrue ? "true" : "false").utf8)
    case .object(let members): Self.write(members, "{", "}", isBroken: false, to: &out, Self.member)
    case .members(let members):
      Self.write(members, "{", "}", isBroken: true, to: &out, Self.member)
    case .list(let values):
      Self.write(values, "[", "]", isBroken: false, to: &out) { $0.write(to: &$1) }
    case .rows(let values):
      Self.write(values, "[", "]", isBroken: true, to: &out) { $0.write(to: &$1) }
    }
  }

  private static func member(_ member: (String, ReportJSON), to out: inout [UInt8]) {
    write(member.0, to: &out)
    out.append(UInt8(ascii: ":"))
    member.1.write(to: &out)
  }

  private static func write<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, isBroken: Bool,
    to out: inout [UInt8], _ write: (Element, inout [UInt8]) -> Void
  ) {
    let isBroken = isBroken && !elements.isEmpty
    out.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      if isBroken { out.append(UInt8(ascii: "\n")) }
      write(element, &out)
    }
    if isBroken { out.append(UInt8(ascii: "\n")) }
    out.append(UInt8(ascii: close))
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    defer { out.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: needsEscape) else { return out.append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out += Array(#"\""#.utf8)
      case UInt8(ascii: "\\"): out += Array(#"\\"#.utf8)
      case UInt8(ascii: "\n"): out += Array(#"\n"#.utf8)
      case UInt8(ascii: "\r"): out += Array(#"\r"#.utf8)
      case UInt8(ascii: "\t"): out += Array(#"\t"#.utf8)
      case 0..<0x10, 0x7F:
        out += Array((byte == 0x7F ? #"\u007f"# : "\\u000" + String(byte, radix: 16)).utf8)
      case 0x10..<0x20: out += Array(("\\u00" + String(byte, radix: 16)).utf8)
      default: out.append(byte)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }
}
