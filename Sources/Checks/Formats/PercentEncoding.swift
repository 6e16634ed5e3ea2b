/// Paths as parts of addresses (RFC 3986).
enum PercentEncoding {
  /// Everything that may not stand in a path is encoded, and the colon too: before the first slash it
  /// would end a scheme.
  static func path(_ path: String) -> String {
    var out: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        out.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        out += Array(("%" + (byte < 16 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~/".utf8.contains(byte)
    }
  }
}
