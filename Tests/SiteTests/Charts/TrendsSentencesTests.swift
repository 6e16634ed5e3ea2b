import Incidents
import Testing

@testable import Site

@Suite("What the trends say")
struct TrendsSentencesTests {
  let sentences: TrendsSentences

  init() throws { sentences = TrendsSentences(try SampleSite.words()) }

  private func summary(_ incidents: [Incident]) -> TrendsSummary {
    TrendsSummary(SampleSite(incidents: incidents).knowledge)
  }

  private func outages(_ years: [Int]) -> TrendsSummary {
    summary(years.enumerated().map { SampleSite.incident("i\($0)", year: $1) })
  }

  @Test("Few incidents tell nothing")
  func few() {
    let few = outages([2021, 2023])
    #expect(
      sentences.years(few)
        == "2 dated incidents from 2021 to 2023: too few to tell whether they become more or fewer."
    )
    #expect(few.years.map(\.count) == [1, 0, 1])
    #expect(sentences.durations(few) == "2 of 2 incidents have a duration: too few for a median.")
    #expect(
      sentences.causes(few) == "2 of 2 incidents name a root cause. Too few to rank the causes.")
  }

  @Test("Nothing rises or falls")
  func nothingRises() {
    let many = outages((0..<24).map { 2015 + $0 / 3 })
    for sentence in [sentences.years(many), sentences.durations(many), sentences.causes(many)] {
      for word in ["rising", "falling", "improv", "wors", "mean ", "⟨"] {
        #expect(!sentence.contains(word))
      }
    }
    #expect(sentences.durations(many).contains("(95 % interval 1 h to 1 h)"))
  }

  @Test("What is unknown is said")
  func unknown() {
    let one = summary([SampleSite.undated("z")])
    #expect(sentences.years(one).contains("nothing to count by year"))
    #expect(sentences.durations(one) == "No document states how long its incident lasted.")
    #expect(
      sentences.causes(one)
        == "0 of 1 incident name a root cause; the other one counts as unknown. Too few to rank the causes."
    )
    #expect(sentences.missing(one).contains("1 incident without a stated duration."))
  }

  @Test("Two tellings of one incident are two documents")
  func total() {
    #expect(sentences.total(outages([2021])) == "1 document tells of 1 incident.")
    let several = TrendsSummary(SampleSite.several.knowledge)
    #expect(
      sentences.total(several)
        == "6 documents tell of 5 incidents; an incident that is told twice counts once.")
  }

  @Test("Charts fit their drawings in both sizes", arguments: [2, 40, 101])
  func charts(years: Int) throws {
    let words = try SampleSite.words()
    var incidents = (0..<years).map { SampleSite.incident("i\($0)", year: 1920 + $0) }
    for at in incidents.indices {
      incidents[at].duration = SampleSite.claim(
        IncidentDuration(minutes: Double(at * at * 97 + 1), basis: .stated))
    }
    let summary = summary(incidents)
    let index = SiteIndex(SampleSite(incidents: incidents).knowledge, words: words)
    for figure in [
      YearsChart.figure(summary, words), DurationsChart.figure(summary, words),
      CausesChart.figure(summary, index, words),
    ] {
      let drawings = (figure.svg ?? "").components(separatedBy: "</svg>")
      for (drawing, size) in zip(drawings, ChartLayout.allCases) where !drawing.isEmpty {
        #expect(Drawing(drawing).faults(width: size.width, height: 300) == [], "\(figure.id)")
      }
    }
  }

  @Test("The data says the same in every language")
  func data() throws {
    let figure = YearsChart.figure(outages([2021, 2022]), try SampleSite.words())
    let csv = String(decoding: figure.csv, as: UTF8.self)
    #expect(csv.hasPrefix("year,incidents,rate_low,rate_high\r\n2021,1,0,5.6\r\n"))
  }
}
