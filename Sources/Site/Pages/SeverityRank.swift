/// The order of severities, the gravest first, whatever scale an organisation uses.
enum SeverityRank {
  private static let words = [
    "blocker": 0, "catastrophic": 0, "critical": 1, "urgent": 1, "severe": 2, "major": 2, "high": 2,
    "moderate": 3, "medium": 3, "normal": 3, "minor": 4, "low": 4, "trivial": 5, "informational": 6,
    "info": 6, "none": 7,
  ]

  /// Scales with numbers count from the gravest, as in SEV1 and P0; what is neither comes last.
  static func of(_ severity: String) -> Int {
    let bytes = Array(severity.utf8)
    if let start = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) {
      let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }
      if let number = Int(String(decoding: digits.prefix(3), as: UTF8.self)) { return number }
    }
    for word in severity.split(whereSeparator: { !$0.isLetter }) {
      if let rank = words[String(word)] { return rank }
    }
    return 1000
  }
}
