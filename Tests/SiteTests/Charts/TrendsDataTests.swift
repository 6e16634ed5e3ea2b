import Incidents
import Testing

@testable import Site

@Suite("The data of the trends")
struct TrendsDataTests {
  @Test("Tables and files hold what is drawn")
  func rows() throws {
    let scene = try TrendsScene(TrendsScene.ordinary())
    for id in ["durations", "affected-share", "user-minutes-lost", "time-to-detect"] {
      #expect(scene.rows(id).count == 40, "\(id)")
      let zeros = id == "affected-share" ? 0 : scene.rows(id).count { $0[3] == "0" }
      let dots = scene.drawing(id).components(separatedBy: "<title>").count - 1
      #expect(dots == 40 - zeros, "\(id)")
      #expect(scene.table(id).components(separatedBy: "<tr>").count == 42, "\(id)")
    }
    #expect(scene.rows("days-between").count == 39)
    let bars = scene.drawing("incidents-by-period").components(separatedBy: "<rect").count - 1
    #expect(bars == scene.rows("incidents-by-period").count { $0[3] != "0" })
    let ages = scene.rows("action-items-by-age").flatMap { $0[2...4] }.compactMap { Int($0) }
    #expect(ages.reduce(0, +) == scene.parts.index.ledger.entries.count)
  }

  @Test("Columns are the same in every language")
  func columns() throws {
    let english = try TrendsScene(TrendsScene.ordinary())
    let german = try TrendsScene(TrendsScene.ordinary(), language: "de")
    for (a, b) in zip(english.figures, german.figures) {
      #expect(a.files.map(\.path) == b.files.map(\.path))
      #expect(a.files.map(\.bytes) == b.files.map(\.bytes), "\(a.id)")
    }
    let headers = [
      "incidents-by-period":
        "period,first_day,last_day,incidents,rate_low,rate_high,partial",
      "days-between": "id,title,start,days_since_previous,outside_limits",
      "causes": "cause,incidents,share_percent,share_low,share_high",
      "durations": "id,title,start,minutes,inferred",
      "affected-share": "id,title,start,percent,inferred",
      "triggers":
        "trigger,incidents,share_percent,share_low,share_high,published_percent",
      "time-until-return":
        "days,at_risk,returned,not_returned_percent,not_returned_low,not_returned_high",
      "action-items-by-age":
        "from_days,below_days,open,not_said,done,share_done_percent,share_done_low,share_done_high",
    ]
    for (id, header) in headers { #expect(english.header(id) == header, "\(id)") }
    #expect(english.header("causes", file: 1) == "cause,period,incidents,partial")
  }

  @Test("The period of the last incident is marked by its look, by a word and in the data")
  func partial() throws {
    let scene = try TrendsScene(TrendsScene.ordinary())
    for size in ChartLayout.allCases {
      let drawing = scene.drawing("incidents-by-period", size)
      #expect(drawing.components(separatedBy: "bar partial").count == 2)
      #expect(drawing.contains(">so far</text>"))
    }
    #expect(scene.rows("incidents-by-period").map { $0[6] }.filter { $0 == "true" }.count == 1)
    #expect(scene.rows("incidents-by-period").last?[6] == "true")
    #expect(scene.table("incidents-by-period").contains("(so far)"))
  }

  @Test("Inferred values are hollow")
  func inferred() throws {
    let scene = try TrendsScene(TrendsScene.ordinary())
    let drawing = scene.drawing("durations")
    let rings = drawing.components(separatedBy: "class=\"ring\"").last ?? ""
    let hollow = rings.components(separatedBy: "</g>")[0].components(separatedBy: "<path").count - 1
    #expect(hollow == 10)
    #expect(scene.rows("durations").count { $0[4] == "true" } == 10)
  }

  @Test("The times to detect and to restore share an axis")
  func sameAxis() throws {
    let scene = try TrendsScene(TrendsScene.ordinary())
    func ticks(_ id: String) -> [String] {
      let group = scene.drawing(id).components(separatedBy: "text-anchor=\"end\">").last ?? ""
      return group.components(separatedBy: "</g>")[0].matches(of: />([^<]+)</)
        .map { String($0.1) }
    }
    #expect(ticks("time-to-detect") == ticks("time-to-restore"))
    #expect(ticks("time-to-detect").count > 2)
  }

  @Test("What came back is listed with links to both incidents")
  func returns() throws {
    let days = ["a": 18_000, "b": 18_030]
    let scene = try TrendsScene(days.map { SampleHistory.incident($0, day: $1) })
    let list = scene["recurrence"].list.string
    for id in ["a", "b"] { #expect(list.contains("href=\"incidents/\(id).html\"")) }
    #expect(scene.rows("recurrence").map { $0[5] } == ["30"])
    #expect(scene["time-until-return"].drawing.svg == nil)
  }

  @Test("Beyond 200 rows a table has the first, and says that the file has all")
  func longTable() throws {
    let scene = try TrendsScene(TrendsScene.ordinary(260))
    #expect(scene.faults == [])
    #expect(scene.table("durations").components(separatedBy: "<tr>").count == 202)
    #expect(scene.table("durations").contains("The first 200 of 260 rows"))
    #expect(scene.rows("durations").count == 260)
    #expect(scene["recurrence"].list.string.components(separatedBy: "<tr>").count == 27)
  }

  @Test("Thousands of incidents are drawn as squares, in few bytes", arguments: [1400, 5000])
  func many(count: Int) throws {
    let incidents = (0..<count).map { place in
      SampleHistory.incident(
        "i\(place)", day: 15_000 + place * 4000 / count, minutes: Double(1 + place * 7919 % 5000),
        percent: Double(place * 31 % 101))
    }
    let scene = try TrendsScene(incidents)
    #expect(scene.faults == [])
    for id in ["durations", "affected-share", "days-between"] {
      let svg = scene[id].drawing.svg ?? ""
      #expect(svg.contains("class=\"bins\"") == (count > 1500), "\(id)")
      #expect(svg.contains("class=\"dots\"") == (count <= 1500), "\(id)")
      #expect(svg.utf8.count < 60_000, "\(id)")
      #expect(scene[id].legend.html.string.contains("square") == (count > 1500), "\(id)")
    }
  }

  @Test("The page leads to every file, and has an element for every link within it")
  func page() throws {
    var site = SampleSite()
    site.incidents = TrendsScene.ordinary()
    let files = try site.files()
    let trends = files["trends.html"] ?? ""
    for figure in try TrendsScene(site.incidents).figures {
      for file in figure.files {
        #expect(files[file.path] != nil && trends.contains("href=\"\(file.path)\""))
      }
      #expect(trends.contains("<h3 id=\"\(figure.id)\">"))
    }
    let ids = trends.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for match in trends.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(match.1))) }
    for match in trends.matches(of: /aria-(?:describedby|labelledby)="([^"]+)"/) {
      #expect(ids.contains(String(match.1)))
    }
  }
}
