import Incidents
import Testing

@testable import Site

@Suite("How estimates are written")
struct EstimatesTests {
  @Test(
    "A ratio has two significant digits, and is never rounded to 1",
    arguments: [
      (1.3, "1.3"), (0.5, "0.5"), (0.523, "0.52"), (3.6, "3.6"), (12.4, "12"), (9.96, "10"),
      (0.04, "0.04"), (0.0042, "0.004"), (0.000004, "0"), (0, "0"), (1, "1"), (1.04, "1.04"),
      (0.996, "0.996"), (1.0004, "1.0004"), (1.00001, "1"), (2, "2"), (3497, "3,500"),
      (99.6, "100"), (123.4, "120"), (.infinity, "–"), (.nan, "–"),
    ] as [(Double, String)])
  func ratios(_ value: Double, _ text: String) throws {
    #expect(try SampleSite.words().ratio(value) == text)
  }

  @Test("A language has its own marks")
  func german() throws {
    let words = try SampleSite.words("de")
    #expect(words.ratio(0.52) == "0,52")
    #expect(words.ratio(3497) == "3.500")
    #expect(words.p(0.012) == "p = 0,01")
    #expect(words.interval(Bounds(low: 0.4, high: nil), words.ratio).contains("ab 0,4"))
  }

  @Test(
    "A p is not rounded over the level that it is held against",
    arguments: [
      (0.0004, "p < 0.001"), (0.001, "p = 0.001"), (0.0123, "p = 0.01"), (0.0496, "p = 0.05"),
      (0.0494, "p = 0.049"), (0.0514, "p = 0.051"), (0.2, "p = 0.2"), (1, "p = 1"),
    ] as [(Double, String)])
  func probabilities(_ value: Double, _ text: String) throws {
    #expect(try SampleSite.words().p(value) == text)
  }

  @Test("Points have a sign, positions keep off the middle, long times have months")
  func others() throws {
    let words = try SampleSite.words()
    #expect([1.24, -0.4, 0, 0.004].map(words.points) == ["+1.2", "−0.4", "0", "+0.004"])
    #expect(words.position(0.5) == "50\u{a0}%")
    #expect(words.position(0.5004) == "50.04\u{a0}%")
    #expect(
      [0, 0.5, 3.25, 40, 400].map(words.days) == ["0 min", "12 h", "3 d 6 h", "40 d", "13 mo"])
  }

  @Test("An interval without an upper end, or with one beyond all telling, is open")
  func open() throws {
    let words = try SampleSite.words()
    let open = "95\u{a0}% interval from 0.4 up, without an upper bound"
    #expect(words.interval(Bounds(low: 0.4, high: nil), words.ratio) == open)
    #expect(words.interval(Bounds(low: 0.4, high: 1e300), words.ratio) == open)
    #expect(
      words.interval(Interval(low: 0.5, high: 3.6), words.ratio) == "95\u{a0}% interval 0.5 to 3.6")
  }
}
