import Site

/// What the stages took as lines of text: time, how busy the processors were, documents a second.
enum TimingTable {
  /// - Parameter peakMemory: in bytes.
  static func text(_ timings: Timings, peakMemory: Int) -> String {
    let documents = timings.documents
    var rows = timings.stages.map { entry in
      row(entry.stage.rawValue, entry.duration, entry.processor, documents)
    }
    rows.append(
      row(
        "total", timings.stages.reduce(.zero) { $0 + $1.duration },
        timings.stages.reduce(.zero) { $0 + $1.processor }, documents))
    rows.append(label("memory") + padded(peakMemory >> 20, 7) + " MiB at most\n")
    return rows.joined()
  }

  private static func row(
    _ name: String, _ duration: Duration, _ processor: Duration, _ documents: Int
  ) -> String {
    var row = label(name) + padded(milliseconds(duration), 7) + " ms"
    let wall = microseconds(duration)
    // Of a moment neither share nor rate mean anything.
    if milliseconds(duration) > 0 {
      row += padded(microseconds(processor) * 100 / wall, 6) + " % of a processor"
      row += padded(Int(Double(documents) * 1e6 / Double(wall)), 10) + " documents/s"
    }
    return row + "\n"
  }

  private static func label(_ name: String) -> String {
    "casebook: \(name)" + String(repeating: " ", count: max(1, 9 - name.utf8.count))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(1, width - digits.utf8.count)) + digits
  }

  private static func milliseconds(_ duration: Duration) -> Int { microseconds(duration) / 1000 }

  private static func microseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }
}
