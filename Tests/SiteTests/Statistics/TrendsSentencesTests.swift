import Incidents
import Testing

@testable import Site

@Suite("What the figures say")
struct TrendsSentencesTests {
  let sentences: TrendsSentences

  init() throws { sentences = TrendsSentences(try SampleSite.words()) }

  /// One incident every `step` days, of `minutes` each.
  private func steady(_ count: Int, step: Int = 30, minutes: Double? = 60) -> [Incident] {
    (0..<count).map { SampleHistory.incident("i\($0)", day: 17_000 + $0 * step, minutes: minutes) }
  }

  @Test("Without an incident every question has an answer of one sentence")
  func none() {
    let stats = SampleHistory.statistics([])
    #expect(sentences.total(stats) == "There is no incident yet.")
    for answers in [
      sentences.occurrence(stats.history), sentences.causes(stats),
      sentences.gaps(stats.history.occurrence), sentences.triggers(stats.triggers),
      sentences.recurrence(stats.recurrence), sentences.actions(stats.actions),
      sentences.claims(stats.history.findings),
      sentences.year(stats.lists(terms: [], years: [(2024, [])]).years[0]),
      CoverageBlock(stats.history.coverage, sentences.words).lines,
    ] + stats.history.measures.map({ sentences.measure($0, nil) }) {
      #expect(answers.count == 1 && answers.allSatisfy { $0.hasSuffix(".") }, "\(answers)")
    }
  }

  @Test("One undated incident without anything is told as that")
  func undated() {
    let stats = SampleHistory.statistics([SampleSite.undated("z")])
    #expect(
      sentences.occurrence(stats.history)
        == ["The incident has no date with a year, so nothing can be said about when."])
    #expect(
      stats.history.measures.map { sentences.measure($0, nil)[0] }[0]
        == "Duration: the document of the only incident states none.")
    #expect(
      sentences.causes(stats) == [
        "0 of 1 incident name a known root cause.", "1 counts as unknown.",
        "Too few to rank the causes.",
      ])
  }

  @Test("The halves are told with their counts, their day and their interval")
  func halves() {
    let stats = SampleHistory.statistics(steady(9))
    let told = sentences.occurrence(stats.history)
    #expect(told.contains("9 of 9 incidents have a date with a year."))
    #expect(
      told[0].hasPrefix(
        "Between the first and the last incident of all, 4 fell into the later half"))
    #expect(told[0].contains("too few to tell a change (rate ratio 1.3, 95\u{a0}% interval "))
  }

  @Test("Years are compared by name")
  func years() throws {
    // 2017 to 2021, whose last whole years are 2020 and 2019.
    let days = (0..<5).flatMap { year in (0..<6).map { 17_200 + year * 365 + $0 * 40 } }
    let incidents = days.enumerated().map { SampleHistory.incident("i\($0)", day: $1) }
    let stats = SampleHistory.statistics(incidents)
    let told = sentences.occurrence(stats.history)
    #expect(
      told.contains { $0.hasPrefix("6 incidents in 2020, 6 in 2019: too few to tell a change") },
      "\(told)")
    let own = incidents.filter { $0.when?.year == 2020 }.map(\.id)
    #expect(
      sentences.year(stats.lists(terms: [], years: [(2020, own)]).years[0]).contains {
        $0.hasPrefix("6 incidents in 2020, 6 in 2019: ")
      })
    #expect(
      sentences.year(stats.lists(terms: [], years: [(2017, [])]).years[0]) == [
        "No incident of this year was written up."
      ])
    let first = incidents.filter { $0.when?.year == 2017 }.map(\.id)
    #expect(
      sentences.year(stats.lists(terms: [], years: [(2017, first)]).years[0]).contains {
        $0.hasPrefix("2017 is not compared with 2016: ")
      })
  }

  @Test("Clusters are told, and that the intervals are widened for them")
  func clusters() {
    // Bursts of ten on a day, every 200 days.
    let incidents = (0..<80).map {
      SampleHistory.incident("i\($0)", day: 17_000 + $0 / 10 * 200 + $0 % 10 / 5)
    }
    let told = sentences.occurrence(SampleHistory.statistics(incidents).history)
    #expect(told.contains { $0.hasPrefix("Incidents come in clusters (index of dispersion ") })
    let quiet = sentences.occurrence(SampleHistory.statistics(steady(80)).history)
    #expect(!quiet.contains { $0.contains("cluster") })
  }

  @Test("A median needs three values, its interval six, quartiles ten and a 90th percentile 20")
  func medians() throws {
    func told(_ count: Int) throws -> String {
      let history = SampleHistory.statistics(steady(count)).history
      return sentences.measure(try #require(history[.duration]), nil)[0]
    }
    #expect(try told(1) == "One value, 1 h, is too few for a median.")
    #expect(try told(2) == "2 values, 1 h and 1 h, are too few for a median.")
    #expect(try told(5).hasPrefix("Median 1 h (too few values for an interval); "))
    #expect(try told(6).hasPrefix("Median 1 h (95\u{a0}% interval 1 h to 1 h); "))
    #expect(try !told(9).contains("quartiles") && told(10).contains("quartiles 1 h and 1 h"))
    #expect(try !told(19).contains("90th") && told(20).contains("90th percentile 1 h"))
  }

  @Test("Zeros, inferred and missing values are counted")
  func counts() throws {
    let incidents = [
      SampleHistory.incident("a", day: 17_000, minutes: 0),
      SampleHistory.incident("b", day: 17_100, minutes: 30, confidence: .medium),
      SampleHistory.incident("c", day: 17_200, minutes: 40),
      SampleHistory.incident("d", day: 17_300),
    ]
    let history = SampleHistory.statistics(incidents).history
    let told = sentences.measure(try #require(history[.duration]), nil, history.coverage)
    #expect(
      told.last
        == "Duration: known for 3 of 4 incidents, 1 of these inferred, one dated value exactly 0; missing for 1."
    )
    #expect(
      sentences.occurrence(history).contains(
        "4 of 4 incidents have a date with a year, 1 of these inferred."))
  }

  @Test("Times between incidents stand beside what chance gives")
  func gaps() {
    func told(_ days: [Int]) -> [String] {
      let incidents = days.enumerated().map { SampleHistory.incident("i\($0)", day: $1) }
      return sentences.gaps(SampleHistory.statistics(incidents).history.occurrence)
    }
    #expect(told([17_000]).count == 1)
    #expect(told([17_000, 17_010])[0].hasPrefix("There is 1 stretch between two incidents"))
    #expect(told([17_000, 17_010])[1] == "Too few stretches for control limits, which take ten.")
    #expect(
      told((0..<12).map { 17_000 + $0 * 7 })[1]
        == "All stretches are equal, so there are no control limits.")
    let varied = (0..<30).map { 17_000 + $0 * 10 + $0 % 3 }
    #expect(told(varied)[1].hasPrefix("No stretch lies outside the control limits ("))
    let outlier = told(varied + [20_000])[1]
    #expect(outlier.hasPrefix("1 stretch lies outside the control limits ("), "\(outlier)")
    #expect(outlier.contains("; by chance alone about 0.0") && outlier.contains(" of 30 would."))
  }

  @Test("A published share is inside or outside, no more")
  func triggers() throws {
    var incidents = steady(40)
    for place in incidents.indices {
      incidents[place].trigger = SampleSite.claim(place < 36 ? "deploy" : "config-change")
    }
    let told = sentences.triggers(SampleHistory.statistics(incidents).triggers)
    #expect(told[0] == "40 of 40 incidents name a trigger; 0 without.")
    #expect(told[2].hasPrefix("Outside the 95\u{a0}% interval of the share here lie "))
    #expect(told[2].contains("(here 90\u{a0}%, 95\u{a0}% interval "))
    #expect(told[3] == "Were the shares the same, about 0.4 of 8 would lie outside by chance.")
    #expect(sentences.triggers(SampleHistory.statistics(steady(5)).triggers).count == 2)
  }

  @Test("What came back is told of how many that could be seen to")
  func recurrence() {
    let told = sentences.recurrence(SampleHistory.statistics(steady(12)).recurrence)
    #expect(
      told[1]
        == "11 of them came within 90 days of an incident with the same cause in the same component."
    )
    #expect(told[2].hasPrefix("None is told to have come back after"))
    #expect(told[3].hasPrefix("Estimated share followed by another within 90 days: "))
    var brief = steady(12, step: 2)
    for place in brief.indices { brief[place].components = [SampleSite.claim("c\(place)")] }
    let short = SampleHistory.statistics(brief).recurrence
    #expect(sentences.recurrence(short)[3].hasPrefix("The incidents do not reach over 90 days"))
    var acted = steady(12)
    acted[0].actionItems = [action(done: true)]
    #expect(
      sentences.recurrence(SampleHistory.statistics(acted).recurrence)[2]
        .hasPrefix("1 came back, however long after, although an action item"))
  }

  @Test("Items are told by age, open ones with the oldest, those without a state apart")
  func actions() {
    var incidents = steady(3, step: 200)
    incidents[0].actionItems = [action(done: true), action(done: false)]
    incidents[2].actionItems = [action(done: false), action(done: nil)]
    let told = sentences.actions(SampleHistory.statistics(incidents).actions)
    #expect(
      told[0].hasPrefix("2 open items with a date; the oldest is 13 mo old, median "), "\(told)")
    #expect(told[1].contains("under 30 d 0 of 1 (0\u{a0}%, 95\u{a0}% interval "), "\(told)")
    #expect(told[1].contains("12 mo to 2 y 1 of 2 (50\u{a0}%"), "\(told)")
    #expect(told[2] == "Of 1 dated item the document does not say what became of it.")
  }

  private func action(done: Bool?) -> ActionItem {
    ActionItem(
      text: "Do it.", kind: .prevent, owner: nil, due: nil, done: done, ticket: nil,
      evidence: SampleSite.evidence())
  }

  @Test("Coverage says of every field how much is used, stated, inferred and missing")
  func coverage() {
    let incidents = [
      SampleHistory.incident("a", day: 17_000, minutes: 30, confidence: .medium),
      SampleHistory.incident("b", day: 17_100),
    ]
    let block = CoverageBlock(SampleHistory.statistics(incidents).history.coverage, sentences.words)
    #expect(block.lines.count == CoverageField.allCases.count)
    #expect(block.lines[0] == "Date: used 2 of 2, stated 1, inferred 1, missing 0")
    #expect(block.lines[4] == "Duration: used 1 of 2, stated 0, inferred 1, missing 1")
    #expect(
      block.html.string.contains(
        "<tr><th scope=\"row\">Date</th><td class=\"number\">2 of 2</td><td class=\"number\">1</td>"
      ))
  }
}
