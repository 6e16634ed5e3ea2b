/// Instants as people write them.
enum InstantWords {
  /// `2023-03-03T14:05:00+01:00` becomes `2023-03-03 14:05 +01:00`; what is no instant stays as it is.
  static func of(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 10 else { return text }
    var clock = parts[1]
    var zone = ""
    if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      zone = String(clock[sign...])
      clock = clock[..<sign]
    } else if clock.hasSuffix("Z") {
      zone = "+00:00"
      clock = clock.dropLast()
    }
    if clock.utf8.count == 8, clock.hasSuffix(":00") { clock = clock.dropLast(3) }
    let name = zone == "+00:00" ? "UTC" : zone
    return "\(parts[0]) \(clock)" + (name.isEmpty ? "" : " \(name)")
  }
}
