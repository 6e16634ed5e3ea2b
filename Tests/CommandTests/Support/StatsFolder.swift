import TestSupport

/// A folder of incidents whose statistics are written down in `Fixtures/stats`.
enum StatsFolder {
  /// Twelve incidents evenly over a year and a half, then 36 as evenly over the next. The last
  /// is told twice; one more has no date, and one ends before it starts.
  static func write(to folder: TemporaryFolder) throws {
    for number in 0..<48 {
      try folder.write("content/\(number).md", document(number))
    }
    try folder.write(
      "content/again.md",
      document(47).replacing("A review", with: "The same, told by others"))
    try folder.write(
      "content/undated.md", "---\ntype: incident\nroot_cause: data\n---\n# Lost\nNo data.\n")
    try folder.write(
      "content/backwards.md",
      "---\ntype: incident\nstart: 2022-05-02T10:00:00Z\nend: 2022-05-02T09:00:00Z\n---\n# Backwards\nOdd.\n"
    )
  }

  private static let causes = ["capacity", "software-bug", "capacity", "configuration", "expiry"]
  private static let triggers = ["deploy", "config-change", "deploy"]
  private static let services = ["checkout", "login", "Check\u{1B}[31mout", "地図\u{202E}"]

  private static func document(_ number: Int) -> String {
    let day = number < 12 ? 40 + 42 * number : 540 + 14 * (number - 12)
    let minutes = 10 * (1 + number * 7 % 23)
    let month = day / 28
    let date = "\(2021 + month / 12)-\(two(month % 12 + 1))-\(two(day % 28 + 1))"
    return """
      ---
      type: incident
      start: \(date)T08:00:00Z
      detected: \(date)T08:0\(number % 10):00Z
      end: \(date)T\(two(8 + minutes / 60)):\(two(minutes % 60)):00Z
      root_cause: \(causes[number % 5])
      trigger: \(triggers[number % 3])
      components: [\(number % 4 == 0 ? "database" : "network, dns")]
      services: ["\(services[number % 4].replacing("\u{1B}", with: "\\e").replacing("\u{202E}", with: "\\u202e"))"]
      severity: SEV-\(1 + number % 3)
      affected_percent: \(5 + number * 11 % 90)
      ---
      # Outage \(number) on \(date)

      A review of what went wrong on that day.

      ## Action items

      - [\(number % 2 == 0 ? "x" : " ")] Do this \(number)

      """
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
