import Glibc
import Incidents
import Markup
import Testing

/// Reading costs as much again where the text is as long again, whatever it is made of.
@Suite struct ReadingCostTests {
  /// A stretch of text that is repeated, under a heading.
  static let pieces: [(name: String, heading: String, piece: String)] = [
    ("headings", "Notes", "## What happened then\n"),
    ("quotes", "Notes", "> > > a quoted line\n"),
    ("nested items", "Notes", "  - - - an item\n"),
    ("short lines", "Notes", "a\n"),
    ("a single line", "Summary", "The shop was down for 30% of users. "),
    ("hard breaks", "Notes", "a<br>"),
    ("rows", "Timeline", "| 10:00 | the shop fails |\n"),
    ("entries", "Timeline", "- 10:00 UTC the shop fails\n"),
    ("dates", "Summary", "It was noticed on 2024-05-02 at 10:00 UTC.\n"),
    ("shares", "Impact", "30% of users were affected.\n"),
    ("lengths", "Impact", "It lasted 30 minutes.\n"),
    ("actions", "Action items", "- [ ] Add an alert for the disk by 2024-05-02 @ana\n"),
    ("causes", "Root cause", "The root cause was a wrong setting because of AWS. "),
    ("things that fail", "Root cause", "the disk was full of wrong paths "),
    ("notes below actions", "Action items", "- Add an alert\n  - Owner: Ana\n"),
    ("notes behind an action", "Action items", "Add it Owner: Ana Due: 2024-05-02 "),
    ("days of the week", "Timeline", "Mon 10:00 it fails\n"),
    ("labels", "Notes", "Impact: the shop\n"),
    ("links", "Notes", "[a](b.md) "),
    ("wrapped links", "Notes", "see [an older\none](b.md) and "),
    ("brackets", "Notes", "[a "),
    ("brackets on lines of their own", "Notes", "[\n"),
    ("links that nothing closes", "Notes", "a [b\nc](d "),
    ("placeholders", "Notes", "[describe "),
  ]

  @Test(arguments: pieces.indices) func growsWithTheTextAlone(_ index: Int) {
    let (name, heading, piece) = Self.pieces[index]
    let count = 24_000 / piece.utf8.count
    let short = Self.cost(heading, piece, count)
    let long = Self.cost(heading, piece, count * 4)
    // What is quadratic takes sixteen times as long.
    #expect(long < short * 8 + 0.02, "\(name): \(short) s, four times as many \(long) s")
  }

  /// Seconds of this thread's processor time, the least of several.
  private static func cost(_ heading: String, _ piece: String, _ count: Int) -> Double {
    let source = SourceFile(
      path: "report.md",
      text: "# Outage\n\n## \(heading)\n\n" + String(repeating: piece, count: count))
    let reader = PostmortemReader()
    return (0..<3).map { _ in
      let start = now
      _ = reader.readAll(source)
      return now - start
    }.min() ?? 0
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
