import Site

/// What the progress bar shows at one moment: printable ASCII alone, so that a character is a column.
struct ProgressLine {
  let moment: Progress.Moment
  /// Since the stage began.
  let elapsed: Duration
  /// Columns that the line may take; beyond them a terminal would wrap it.
  let width: Int

  /// The widest bar; a longer one says no more.
  private static let widestBar = 40
  private static let narrowestBar = 8
  /// Before that a rate is chance.
  private static let shortestRate = Duration.milliseconds(200)

  var text: String {
    let name = moment.stage.rawValue
    guard let share = moment.share else { return String("\(name) ...".prefix(width)) }
    let count = count(share)
    // A bar between two spaces and two brackets.
    let room = min(Self.widestBar, width - name.utf8.count - count.utf8.count - 4)
    guard room >= Self.narrowestBar else { return String("\(name) \(count)".prefix(width)) }
    let full = min(room, Int(Double(room) * share))
    let bar = String(repeating: "=", count: full) + String(repeating: " ", count: room - full)
    return "\(name) [\(bar)] \(count)"
  }

  private func count(_ share: Double) -> String {
    let done = Int(share * Double(moment.documents))
    let text = "\(done) of \(Counts.phrase(moment.documents, "document"))"
    guard elapsed >= Self.shortestRate else { return text }
    return text + ", \(Int(Double(done) / (elapsed / .seconds(1)))) a second"
  }
}
