import Incidents
import Testing

@testable import Site

@Suite("The figures of the trends")
struct TrendsFiguresTests {
  @Test("Ordinary incidents make every figure, whole in both sizes")
  func ordinary() throws {
    let scene = try TrendsScene(TrendsScene.ordinary())
    #expect(scene.faults == [])
    #expect(scene.figures.filter { $0.drawing.svg != nil }.map(\.id) == TrendsScene.drawnIDs)
    #expect(Set(scene.figures.map(\.id)).count == scene.figures.count)
    let paths = scene.figures.flatMap(\.files).map(\.path)
    #expect(Set(paths).count == paths.count)
  }

  @Test("Whatever the history, no figure is broken", arguments: Array(0..<60) as [UInt64])
  func random(seed: UInt64) throws {
    let scene = try TrendsScene(
      SampleHistory.random(seed), language: seed % 5 == 0 ? "de" : "en")
    #expect(scene.faults == [])
  }

  @Test("Without incidents every figure says why it is not drawn")
  func none() throws {
    let scene = try TrendsScene([])
    #expect(scene.faults == [])
    for id in TrendsScene.drawnIDs { #expect(scene[id].drawing.svg == nil, "\(id)") }
  }

  @Test("Without dates nothing is drawn over time, and what needs none is")
  func undated() throws {
    var incidents = TrendsScene.ordinary()
    for at in incidents.indices {
      (incidents[at].start, incidents[at].end, incidents[at].detected) = (nil, nil, nil)
    }
    let scene = try TrendsScene(incidents)
    #expect(scene.faults == [])
    #expect(scene.figures.filter { $0.drawing.svg != nil }.map(\.id) == ["triggers"])
    for id in ["incidents-by-period", "days-between", "causes", "durations"] {
      #expect(scene.reason(id) == "Not drawn: no incident has a date with a year.", "\(id)")
    }
  }

  @Test("One incident is no course of anything")
  func single() throws {
    let scene = try TrendsScene(Array(TrendsScene.ordinary().prefix(1)))
    #expect(scene.faults == [])
    #expect(
      scene.reason("incidents-by-period") == "Not drawn: the only dated incident is of July 2016.")
    #expect(
      scene.reason("days-between") == "Not drawn: a single dated incident has nothing before it.")
    #expect(scene.reason("durations") == "Not drawn: there is a single value, 20 min.")
    #expect(
      scene.reason("time-until-return")
        == "Not drawn: that takes ten incidents with a date, a known cause and a component.")
  }

  @Test("Incidents of one day have no course of time")
  func oneDay() throws {
    let scene = try TrendsScene(
      (0..<12).map { SampleHistory.incident("i\($0)", day: 19_000, minutes: Double($0 * 7 + 5)) })
    #expect(scene.faults == [])
    #expect(
      scene.reason("incidents-by-period").contains("all 12 dated incidents are of January 2022"))
    #expect(scene.reason("durations").contains("all are of one day"))
    #expect(scene.reason("days-between") == "Not drawn: all values are 0 min.")
    #expect(scene["time-until-return"].drawing.svg == nil)
  }

  @Test("Equal values and zeros are told, not drawn", arguments: [(0.0, "0 min"), (60, "1 h")])
  func equal(minutes: Double, said: String) throws {
    let scene = try TrendsScene(
      (0..<12).map { SampleHistory.incident("i\($0)", day: 18_000 + $0 * 90, minutes: minutes) })
    #expect(scene.faults == [])
    #expect(scene.reason("durations") == "Not drawn: all values are \(said).")
    #expect(scene.reason("affected-share") == "Not drawn: there is no value.")
  }

  @Test("Zeros beside other values are left out of a logarithmic drawing, and counted")
  func zeros() throws {
    let scene = try TrendsScene(
      (0..<12).map {
        SampleHistory.incident(
          "i\($0)", day: 18_000 + $0 * 90, minutes: $0 < 3 ? 0 : Double($0 * $0))
      })
    #expect(scene.faults == [])
    #expect(scene.drawing("durations").components(separatedBy: "<title>").count == 10)
    #expect(scene["durations"].notes.map(\.string).joined().contains("3 incidents with 0"))
    #expect(scene.rows("durations").count == 12)
  }

  @Test("A span of centuries is told, not drawn")
  func century() throws {
    var incidents = TrendsScene.ordinary(12)
    incidents[0].start = SampleSite.claim(Instant(year: 1024, month: 3, day: 3))
    let scene = try TrendsScene(incidents)
    #expect(scene.faults == [])
    for id in ["incidents-by-period", "causes", "durations", "days-between"] {
      #expect(scene.reason(id).contains("more than a lifetime"), "\(id)")
    }
  }

  @Test("Under ten gaps there are no limits, and no drawing", arguments: [3, 10, 11])
  func fewGaps(count: Int) throws {
    let scene = try TrendsScene(TrendsScene.ordinary(count))
    #expect(scene.faults == [])
    #expect((scene["days-between"].drawing.svg == nil) == (count < 11))
    if count == 10 { #expect(scene.reason("days-between").contains("9 gaps")) }
  }

  @Test("Extreme values keep within their drawings")
  func extreme() throws {
    let minutes = [1e-9, 0.5, 1, 3, 1e5, 1e9, 1e14, 1e300, 7, 9, 11, 12]
    let scene = try TrendsScene(
      minutes.enumerated().map {
        SampleHistory.incident("i\($0)", day: 18_000 + $0 * $0 * 40, minutes: $1, percent: 100)
      })
    #expect(scene.faults == [])
    #expect(scene.drawing("durations").contains("&lt; 1 min"))
  }

  @Test("Hundred and twenty years are drawn, whatever fits of their names")
  func manyPeriods() throws {
    let scene = try TrendsScene(
      (0..<120).map {
        SampleHistory.incident("i\($0)", day: -20_000 + Int(Double($0) * 365.25), minutes: 5)
      })
    #expect(scene.faults == [])
    #expect(scene["incidents-by-period"].drawing.svg != nil)
  }

  @Test("A hostile title is text wherever it stands")
  func hostile() throws {
    let title = "</title></svg><script>alert(1)</script>\"'<img src=x onerror=y>"
    var incidents = TrendsScene.ordinary()
    for at in incidents.indices { incidents[at].title = SampleSite.claim(title) }
    let scene = try TrendsScene(incidents)
    #expect(scene.faults == [])
    for figure in scene.figures {
      for text in [figure.drawing.svg, figure.table?.string, figure.list.string] {
        #expect(text?.contains("<script") != true && text?.contains("<img") != true, "\(figure.id)")
      }
    }
    #expect(scene["recurrence"].list.string.contains("&lt;script&gt;"))
    #expect(scene.drawing("durations").contains("&lt;script&gt;"))
  }
}
