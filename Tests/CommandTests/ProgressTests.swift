import Site
import TestSupport
import Testing

@testable import casebook

@Suite("The progress bar and the table of times")
struct ProgressTests {
  private func line(_ share: Double?, seconds: Double = 2, width: Int = 80) -> String {
    ProgressLine(
      moment: Progress.Moment(stage: .extract, share: share, documents: 10_000),
      elapsed: .seconds(seconds), width: width
    ).text
  }

  @Test("The bar shows the stage, how many documents are done of how many, and the rate")
  func whole() {
    #expect(
      line(0.5, width: 79)
        == "extract [===============               ] 5000 of 10000 documents, 2500 a second")
    #expect(line(1).contains("10000 of 10000 documents, 5000 a second"))
  }

  @Test("A rate stands only where enough time has passed for one")
  func earlyRate() { #expect(line(0.5, seconds: 0.1).hasSuffix("] 5000 of 10000 documents")) }

  @Test("A stage that does not count shows its name alone")
  func uncounted() { #expect(line(nil) == "extract ...") }

  @Test("No line is wider than the terminal", arguments: 1...120)
  func narrow(width: Int) {
    for share in [nil, 0, 0.3, 1.0] {
      #expect(line(share, width: width).utf8.count <= width)
    }
  }

  @Test("The table has each stage's time, its share of a processor and documents a second")
  func table() {
    var entries = [Timings.Entry(stage: .walk, duration: .zero, processor: .zero)]
    entries.append(
      Timings.Entry(stage: .parse, duration: .milliseconds(500), processor: .milliseconds(900)))
    let text = TimingTable.text(
      Timings(stages: entries, documents: 1000), peakMemory: 300 << 20)
    #expect(
      text == """
        casebook: walk           0 ms
        casebook: parse        500 ms   180 % of a processor      2000 documents/s
        casebook: total        500 ms   180 % of a processor      2000 documents/s
        casebook: memory       300 MiB at most

        """)
  }

  @Test("Where standard error is no terminal, nothing of a bar is written")
  func noTerminal() throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 { try folder.write("content/\(number).md", Postmortem.text(number)) }
    let run = try CommandRun(["build", "content"], in: folder.path)
    #expect(!run.errors.contains("\r"))
    #expect(run.errorLines.count == 1)
  }
}
