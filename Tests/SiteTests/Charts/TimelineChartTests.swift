import Incidents
import Testing

@testable import Site

@Suite("A timeline drawn to scale")
struct TimelineChartTests {
  let words: Words

  init() throws { words = try SampleSite.words() }

  private static let century = 100 * 365 * 1440

  static let incidents: [String: Incident] = [
    "usual": SampleSite.course(
      [(0, .started), (11, .detected), (12, .acknowledged), (40, .mitigated), (50, .resolved)],
      detected: 11, mitigated: 40, ended: 50),
    "one minute": SampleSite.course([(0, .started), (1, .resolved)], ended: 1),
    "a century": SampleSite.course(
      [(0, .started), (century / 2, .other), (century, .resolved)], detected: 1, ended: century),
    "long before": SampleSite.course(
      [(-3 * 1440, .other), (-5, .other), (0, .started), (30, .resolved)], ended: 30),
    "long after": SampleSite.course(
      [(0, .started), (30, .resolved), (14 * 1440, .other), (15 * 1440, .other)], detected: 29,
      mitigated: 29, ended: 30),
    "all before": SampleSite.course([(-90, .other), (-30, .started)]),
    "far before": SampleSite.course([(-century, .other), (0, .started), (5, .other)]),
    "no entries": SampleSite.course([], detected: 11, mitigated: 40, ended: 50),
    "crowded": SampleSite.course(
      (0..<300).map { _ in (10, .other) } + [(0, .started), (20, .resolved)], ended: 20),
    "full": SampleSite.course((0..<900).map { ($0, .other) }, ended: 900),
    "crowded at the end": SampleSite.course(
      [(0, .started)] + (0..<300).map { _ in (60, .resolved) }, detected: 58, mitigated: 59,
      ended: 60),
    "no end": SampleSite.course([(0, .started), (20, .other), (10_000, .other)]),
  ]

  @Test(
    "Everything lies within the drawing, and no label touches another",
    arguments: incidents.keys.sorted(), ChartLayout.allCases)
  func geometry(name: String, size: ChartLayout) throws {
    let course = IncidentCourse(try #require(Self.incidents[name]))
    #expect(course.isWorthDrawing)
    let layout = TimelineLayout(course, words: words, width: size.width)
    let svg = TimelineChart.draw(layout, words, size).string
    #expect(Drawing(svg).faults(width: size.width, height: layout.height) == [])
    #expect(svg.contains("viewBox=\"0 0 \(Int(size.width)) "))
    let labels = layout.labels + layout.more + layout.bars.compactMap(\.label)
    #expect(Drawing.collisions(labels, width: size.width) == [])
    #expect(layout.labels.contains { $0.text.hasPrefix("T") })
    #expect(layout.ticks.count >= 2)
  }

  @Test("The bar shows how long it took to notice, to ease and to end it")
  func stretches() throws {
    let course = IncidentCourse(try #require(Self.incidents["usual"]))
    let bars = TimelineLayout(course, words: words, width: 760).bars
    #expect(bars.map(\.goal) == [.detected, .mitigated, .ended])
    #expect(
      bars.compactMap(\.label?.text) == ["11 min to notice", "29 min to ease", "10 min to the end"])
    #expect(bars[0].x.upperBound == bars[1].x.lowerBound)
  }

  @Test("What does not follow the incident’s order is left out")
  func contradictions() {
    let course = IncidentCourse(SampleSite.course([], detected: 30, mitigated: 10, ended: 60))
    #expect(course.stretches.map(\.goal) == [.mitigated, .ended])
    let late = IncidentCourse(SampleSite.course([], mitigated: 90, ended: 60))
    #expect(late.stretches.map(\.goal) == [.whole])
  }

  @Test("Fewer than two times are no drawing")
  func nothing() {
    for incident in [
      SampleSite.course([]), SampleSite.course([(0, .started)]),
      SampleSite.course([(7, .started), (7, .other)]), SampleSite.course([], ended: 60),
      SampleSite.undated("z"),
    ] {
      #expect(TimelineChart.figure(incident, words).isEmpty)
    }
  }

  @Test("What lies far outside is drawn beyond a break, and the words say so")
  func broken() throws {
    let course = IncidentCourse(try #require(Self.incidents["long before"]))
    let scale = TimelineLayout(course, words: words, width: 760).scale
    #expect(scale.breaks.count == 1)
    #expect(scale.core.minutes == -5...30)
    #expect(scale.place(30) - scale.place(0) > 400)
    let html = TimelineChart.figure(try #require(Self.incidents["long before"]), words).string
    #expect(html.contains("beyond a break"))
    let usual = TimelineChart.figure(try #require(Self.incidents["usual"]), words).string
    #expect(!usual.contains("beyond a break"))
    #expect(
      usual.contains(
        "Noticed after 11 min · Eased after 40 min · Over after 50 min · 5 entries from T to T+50 min"
      ))
  }

  @Test(
    "Later places are further right, on both sides of a break",
    arguments: ["long before", "long after", "far before"])
  func order(name: String) throws {
    let course = IncidentCourse(try #require(Self.incidents[name]))
    let scale = TimelineLayout(course, words: words, width: 320).scale
    let places = Set(course.points).sorted().map(scale.place)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Entries of one minute are stacked, and those without room are counted")
  func crowd() throws {
    let course = IncidentCourse(try #require(Self.incidents["crowded"]))
    let layout = TimelineLayout(course, words: words, width: 760)
    #expect(layout.more.map(\.text) == ["+294"])
    let column = layout.marks.filter { $0.event.minutes == 10 }
    #expect(Set(column.map(\.y)).count == 6)
    #expect(layout.marks.contains { $0.event.phase == .resolved })
  }

  @Test("Clock times stand at both ends, with the zone, and with the days where they differ")
  func clocks() throws {
    let usual = TimelineLayout(
      IncidentCourse(try #require(Self.incidents["usual"])), words: words, width: 320)
    #expect(usual.labels.map(\.text).suffix(2) == ["14:00", "14:50 UTC+01:00"])
    let before = TimelineLayout(
      IncidentCourse(try #require(Self.incidents["long before"])), words: words, width: 760)
    #expect(
      before.labels.map(\.text).suffix(2) == [
        "28 Feb 2023, 14:00", "3 Mar 2023, 14:30 UTC+01:00",
      ])
  }

  @Test("Thirty entries weigh less than six kilobytes in both sizes")
  func weight() {
    let phases: [TimelineEntry.Phase] = [.other, .detected, .mitigated]
    let incident = SampleSite.course(
      (0..<30).map { ($0 * 7, phases[$0 % 3]) }, detected: 7, mitigated: 120, ended: 210)
    #expect(TimelineChart.figure(incident, words).bytes.count < 6 * 1024)
  }

  @Test("Nothing in a drawing takes the focus, and a document’s text is escaped")
  func safety() throws {
    let html = TimelineChart.figure(try #require(Self.incidents["usual"]), words).string
    #expect(!html.contains("<a "))
    #expect(!html.contains("tabindex"))
    #expect(html.contains("<title>T+11 min Event &lt;at&gt; 11</title>"))
    #expect(html.components(of: "role=\"img\"") == 2)
  }

  @Test("An incident’s page has the drawing above the list, whose entries can be linked to")
  func page() throws {
    let page = try SampleSite(incidents: [try #require(Self.incidents["usual"])]).incidentPage()
    #expect(page.contains("<figure class=\"course\">"))
    #expect(page.contains("<li id=\"t-5\" class=\"phase-resolved\">"))
    let bare = try SampleSite(incidents: [try #require(Self.incidents["no entries"])])
      .incidentPage()
    #expect(bare.contains("<figure class=\"course\">"))
    #expect(!bare.contains("<ol class=\"timeline\">"))
    #expect(bare.components(of: "id=\"timeline\"") == 1)
  }
}
