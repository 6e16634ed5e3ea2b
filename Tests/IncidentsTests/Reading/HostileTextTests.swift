import Incidents
import Testing

/// Texts that nobody writes and that must not hold up a build: reading stays linear.
@Suite struct HostileTextTests {
  static let texts = [
    String(repeating: "On 3 May 2024 at 10:00 UTC it failed for 30% of users ", count: 2000),
    String(repeating: "[", count: 30_000), String(repeating: "*a ", count: 30_000),
    String(repeating: "1:", count: 30_000), String(repeating: "|a", count: 30_000),
    String(repeating: "`", count: 30_000), String(repeating: "## H\n", count: 30_000),
    String(repeating: "- ", count: 50_000), String(repeating: ">", count: 50_000),
    String(repeating: "the bug in the database because of ", count: 3000),
    "\u{0}\u{1}\u{7F}\u{FEFF}\u{202E}", String(repeating: "12:00 - ", count: 8000),
    String(repeating: "Label: ", count: 8000), String(repeating: "<a href=", count: 30_000),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: texts.indices) func isReadInTime(_ index: Int) {
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = reading(
        "# Outage\n\n## Root cause\n\(Self.texts[index])\n\n## Timeline\n\(Self.texts[index])")
    }
    // A debug build on a busy machine; what is quadratic takes minutes.
    #expect(time < .seconds(20))
  }
}
