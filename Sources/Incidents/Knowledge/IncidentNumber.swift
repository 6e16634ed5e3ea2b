import Markup

/// Numbers such as `INC-1234` or `SEV-2023-17` that an organisation gives its incidents.
enum IncidentNumber {
  /// Prefixes that number something else.
  private static let others: Set<Word> = Set(
    """
    cve cwe rfc iso iec utf sha aes rsa tls ssl http https ieee ipv covid pep jep kep jsr ecma ghsa
    rhsa dsa usn utc gmt cest est pst cet us eu ap
    """.split { $0 == " " || $0 == "\n" }.map { Word($0) })

  /// Prefixes that number incidents, so that fewer digits are enough.
  private static let known: Set<Word> = Set(
    "inc incident pm postmortem pir rca outage sev ir itsm case".split(separator: " ").map {
      Word($0)
    })

  /// The numbers that stand in a title or a file's name, each a range of its bytes.
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    let words = NameWords(bytes).ranges
    var found: [Range<Int>] = []
    for (number, word) in words.enumerated() where bytes[word].allSatisfy(\.isASCIILetter) {
      var last = number
      while last + 1 < words.count, words[last + 1].lowerBound == words[last].upperBound + 1,
        bytes[words[last].upperBound] == UInt8(ascii: "-"),
        bytes[words[last + 1]].allSatisfy(\.isASCIIDigit)
      {
        last += 1
      }
      if isNumber(bytes, Array(words[number...last])) {
        found.append(word.lowerBound..<words[last].upperBound)
      }
    }
    return found
  }

  /// The digits of tickets such as `#1234` that stand in a title. Fewer digits are part of a name.
  static func tickets(in bytes: [UInt8]) -> [String] {
    NameWords(bytes).ranges.filter { word in
      word.count >= 3 && bytes[word].allSatisfy(\.isASCIIDigit)
        && NamePlace(bytes: bytes, range: word).isTicket
    }.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static func isNumber(_ bytes: [UInt8], _ words: [Range<Int>]) -> Bool {
    guard words.count > 1, (2...12).contains(words[0].count) else { return false }
    let prefix = Word(bytes, words[0])
    let digits = words.dropFirst().reduce(0) { $0 + $1.count }
    if known.contains(prefix) { return digits >= 2 }
    return digits >= 3 && !others.contains(prefix) && bytes[words[0]].allSatisfy(\.isASCIIUppercase)
  }
}
