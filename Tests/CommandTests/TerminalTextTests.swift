import Incidents
import Testing

@testable import Site
@testable import casebook

@Suite("Text for a terminal")
struct TerminalTextTests {
  @Test(
    "Room is that of the terminal's columns",
    arguments: [
      ("abc", 3), ("地図", 4), ("e\u{301}", 1), ("a\u{200B}b", 2), ("🔥", 2), ("█▌", 2), ("", 0),
    ]
      as [(String, Int)])
  func columns(text: String, expected: Int) { #expect(TerminalText.columns(text) == expected) }

  @Test("What is too long is cut between characters, with an ellipsis in the room there is")
  func clipped() {
    #expect(TerminalText.clipped("checkout", 8) == "checkout")
    #expect(TerminalText.clipped("checkouts", 8) == "checkou…")
    #expect(TerminalText.clipped("地図地図", 6) == "地図…")
    #expect(TerminalText.clipped("e\u{301}e\u{301}e\u{301}", 2) == "e\u{301}…")
  }

  @Test("Sentences break between words, a number never before its %")
  func wrapped() {
    let words =
      String(repeating: "word ", count: 20) + "95 % of it " + String(repeating: "x", count: 200)
    let lines = TerminalText.wrapped(words)
    #expect(lines.count == 3)
    #expect(lines[0] == String(repeating: "word ", count: 20).dropLast())
    #expect(lines[1] == "95 % of it")
    #expect(lines[2].count == 100)
    #expect(TerminalText.wrapped("") == [])
  }

  @Test("A table stands in columns, and gives way in one")
  func table() {
    var table = TerminalTable([.left, .right, .close, .left])
    table.rows = [["a", "1", "(2)", ""], ["地図", "100", "", "last"]]
    #expect(table.lines == ["  a       1 (2)", "  地図  100      last"])
    table.rows = [[String(repeating: "a", count: 120), "1", "", "x"]]
    #expect(table.lines == ["  " + String(repeating: "a", count: 91) + "…  1  x"])
  }

  @Test(
    "A bar is true to an eighth of a column, and shows whatever is there",
    arguments: [
      (0, ""), (1, "████"), (0.5, "██"), (0.28125, "█▏"), (1e-9, "▏"), (7, "████"), (.nan, ""),
    ]
      as [(Double, String)])
  func bar(share: Double, expected: String) { #expect(Bar.text(share, width: 4) == expected) }

  @Test(
    "Figures have as few digits as they are good for; 0 and 100 are what they say",
    arguments: [
      (0.0004, .fraction, "0.04 %"), (0, .fraction, "0 %"), (0.333, .fraction, "33 %"),
      (0.9999, .fraction, ">99.9 %"), (1, .fraction, "100 %"), (0.996, .fraction, "99.6 %"),
      (33.3, .percent, "33 %"),
      (1.3333, .ratio, "1.3"), (0.0001, .ratio, "<0.01"), (12_345, .ratio, ">999"),
      (12.6, .incidents, "13"), (0.025, .incidents, "0.025"), (45, .minutes, "45m"),
      (0.2, .minutes, "<1m"), (0, .minutes, "0m"), (150, .minutes, "2h 30m"),
      (1500, .minutes, "1d 1h"), (1e7, .minutes, "6944d"), (9.99, .days, "10 d"),
      (1e300, .minutes, "?"),
    ] as [(Double, StatisticsFigure.Unit, String)])
  func figures(value: Double, unit: StatisticsFigure.Unit, expected: String) {
    #expect(FigureText.value(StatisticsFigure("x", value, unit, n: 1, of: 1, .count)) == expected)
  }

  @Test("An interval without an upper end says so; what is not known is a dash")
  func intervals() {
    func figure(_ value: Double?, _ bounds: Bounds?) -> StatisticsFigure {
      StatisticsFigure("x", value, .ratio, bounds, n: 1, of: 1, .rateRatio)
    }
    #expect(FigureText.withInterval(figure(2, Bounds(low: 0.5, high: 4))) == "2 (0.5–4)")
    #expect(FigureText.withInterval(figure(nil, Bounds(low: 1.5, high: nil))) == "– (over 1.5)")
    #expect(FigureText.withInterval(figure(nil, Bounds(low: 0, high: nil))) == "–")
    #expect(FigureText.withInterval(nil) == "–")
  }
}
