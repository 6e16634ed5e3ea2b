/// Writes content lines after RFC 5545, section 3.1: they end in CRLF and are folded at 75 octets.
struct CalendarWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Octets in a line, its end not counted.
  private static let width = 75

  /// - Parameter value: written as it is: dates, addresses and words of the format itself.
  mutating func line(_ name: String, _ value: String) { fold(Array("\(name):\(value)".utf8)) }

  /// - Parameter text: free text of any kind.
  mutating func line(_ name: String, text: String) {
    fold(Array("\(name):".utf8) + Self.escaped(text))
  }

  /// Section 3.3.11: no control character but the tab may stand in a text; line ends are `\n`.
  private static func escaped(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped += [UInt8(ascii: "\\"), byte]
      case 0x0A: escaped += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x09: escaped.append(byte)
      case 0x00..<0x20, 0x7F: break
      default: escaped.append(byte)
      }
    }
    return escaped
  }

  /// A continuation begins with a space, which counts; no character is cut in two.
  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = Self.width
    while line.count - start > room {
      var end = start + room
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [0x0D, 0x0A, 0x20]
      start = end
      room = Self.width - 1
    }
    bytes += line[start...]
    bytes += [0x0D, 0x0A]
  }
}
