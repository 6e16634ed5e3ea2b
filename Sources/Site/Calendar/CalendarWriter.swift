/// Writes content lines after RFC 5545, section 3.1: they end in CRLF and are folded at 75 octets.
struct CalendarWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Octets in a line, its end not counted.
  private static let width = 75

  /// The line that is being written, not folded yet.
  private var unfolded: [UInt8] = []

  /// - Parameter value: written as it is: dates, addresses and words of the format itself.
  mutating func line(_ name: String, _ value: String) {
    begin(name)
    unfolded += value.utf8
    fold()
  }

  /// - Parameter text: free text of any kind.
  mutating func line(_ name: String, text: String) {
    begin(name)
    escape(text)
    fold()
  }

  /// Begins anew with the room that the bytes before have taken.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func begin(_ name: String) {
    unfolded.removeAll(keepingCapacity: true)
    unfolded += name.utf8
    unfolded.append(UInt8(ascii: ":"))
  }

  /// Section 3.3.11: no control character but the tab may stand in a text; line ends are `\n`.
  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        unfolded.append(UInt8(ascii: "\\"))
        unfolded.append(byte)
      case 0x0A:
        unfolded.append(UInt8(ascii: "\\"))
        unfolded.append(UInt8(ascii: "n"))
      case 0x09: unfolded.append(byte)
      case 0x00..<0x20, 0x7F: break
      default: unfolded.append(byte)
      }
    }
  }

  /// A continuation begins with a space, which counts; no character is cut in two.
  private mutating func fold() {
    var start = 0
    var room = Self.width
    while unfolded.count - start > room {
      var end = start + room
      while unfolded[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += unfolded[start..<end]
      bytes.append(0x0D)
      bytes.append(0x0A)
      bytes.append(0x20)
      start = end
      room = Self.width - 1
    }
    bytes += unfolded[start...]
    bytes.append(0x0D)
    bytes.append(0x0A)
  }
}
