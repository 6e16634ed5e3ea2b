import Site

/// The stages' times as lines of text.
enum TimingTable {
  static func text(_ timings: Timings) -> String {
    let total = timings.stages.reduce(Duration.zero) { $0 + $1.duration }
    let rows = timings.stages.map { ($0.stage.rawValue, $0.duration) } + [("total", total)]
    return rows.map { name, duration in
      let margin = String(repeating: " ", count: max(1, 9 - name.utf8.count))
      return "casebook: \(name)\(margin)\(milliseconds(duration)) ms\n"
    }.joined()
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let number = String(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    return String(repeating: " ", count: max(0, 7 - number.utf8.count)) + number
  }
}
