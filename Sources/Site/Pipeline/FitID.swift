/// Which ids can be the name of a file in an address.
enum FitID {
  /// Bytes.
  static let limit = 100

  static func isFit(_ id: String) -> Bool {
    let bytes = id.utf8
    return (1...limit).contains(bytes.count) && bytes.allSatisfy(isFit)
      && bytes.first != UInt8(ascii: ".")
  }

  /// The id with a hyphen for every run of what may not be there.
  static func make(of id: String, fallback: String = "incident") -> String {
    let words = id.utf8.split { !isFit($0) || $0 == UInt8(ascii: ".") }
    let name = words.map { String(Substring($0)) }.joined(separator: "-")
    return name.isEmpty ? fallback : String(name.prefix(limit))
  }

  /// The first of `-2`, `-3` … behind an id that nobody has.
  static func numbered(_ id: String, where isFree: (String) -> Bool) -> String {
    var number = 2
    while !isFree("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  static func isFit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_.".utf8.contains(byte)
    }
  }
}
