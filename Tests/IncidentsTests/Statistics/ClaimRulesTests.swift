import Testing

@testable import Incidents

@Suite("What the numbers let a page say")
struct ClaimRulesTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let n: Int
    let interval: (Double, Double?)?
    let adjusted: Double?
    var isRatio = true
    let verdict: Verdict

    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "nothing", n: 0, interval: nil, adjusted: nil, verdict: .none),
    Row(name: "nine that rise", n: 9, interval: (2, 9), adjusted: 0.001, verdict: .tooFew),
    Row(name: "a rise", n: 10, interval: (1.1, 3), adjusted: 0.05, verdict: .rising),
    Row(
      name: "a rise without an upper end", n: 10, interval: (1.1, nil), adjusted: 0.01,
      verdict: .rising),
    Row(name: "a fall", n: 40, interval: (0.2, 0.9), adjusted: 0.02, verdict: .falling),
    Row(
      name: "Holm takes it back", n: 40, interval: (1.01, 1.9), adjusted: 0.051, verdict: .alone),
    Row(
      name: "Holm takes a wide one back", n: 40, interval: (1.01, 2.1), adjusted: 0.051,
      verdict: .alone),
    Row(
      name: "the test alone is not enough", n: 40, interval: (0.9, 1.9), adjusted: 0.01,
      verdict: .unclear),
    Row(name: "an end at no change", n: 40, interval: (1, 1.9), adjusted: 0.01, verdict: .unclear),
    Row(
      name: "room for a doubling", n: 21, interval: (0.515, 3.58), adjusted: 0.6, verdict: .tooFew),
    Row(name: "room for a halving", n: 21, interval: (0.49, 1.2), adjusted: 0.6, verdict: .tooFew),
    Row(name: "no upper end", n: 21, interval: (0.6, nil), adjusted: 0.6, verdict: .tooFew),
    Row(name: "narrow and the same", n: 400, interval: (0.9, 1.2), adjusted: 1, verdict: .unclear),
    Row(name: "nothing could be tested", n: 40, interval: nil, adjusted: nil, verdict: .unclear),
    Row(
      name: "a difference needs no ratio", n: 40, interval: (-9, 9), adjusted: 0.5, isRatio: false,
      verdict: .unclear),
    Row(
      name: "a difference that rises", n: 40, interval: (0.5, 9), adjusted: 0.01, isRatio: false,
      verdict: .rising),
    Row(
      name: "a difference that falls", n: 40, interval: (-9, -0.5), adjusted: 0.01, isRatio: false,
      verdict: .falling),
  ]

  @Test("The first rule that fits decides", arguments: rows)
  func verdicts(_ row: Row) {
    let evidence = ClaimRules.Evidence(
      n: row.n, effect: nil, interval: row.interval.map { Bounds(low: $0.0, high: $0.1) },
      adjusted: row.adjusted, neutral: row.isRatio ? 1 : 0, isRatio: row.isRatio)
    #expect(ClaimRules.verdict(evidence) == row.verdict)
  }

  @Test("Every rule decides some row, so none is idle")
  func noIdleRule() {
    var deciding: Set<String> = []
    for row in Self.rows {
      let evidence = ClaimRules.Evidence(
        n: row.n, effect: nil, interval: row.interval.map { Bounds(low: $0.0, high: $0.1) },
        adjusted: row.adjusted, neutral: row.isRatio ? 1 : 0, isRatio: row.isRatio)
      ClaimRules.rules.first { $0.holds(evidence) }.map { _ = deciding.insert($0.name) }
    }
    #expect(deciding == Set(ClaimRules.rules.map(\.name)))
  }

  private func draft(_ subject: TrendSubject, _ p: Double?, n: Int = 50) -> TrendFindings.Draft {
    .init(subject: subject, n: n, effect: 2, interval: Bounds(low: 1.2, high: 3), p: p)
  }

  @Test("Half of the error goes to the occurrence, the others share the rest")
  func weights() {
    let findings = TrendFindings.findings(
      [
        draft(.occurrence, 0.02), draft(.years, 0.04), draft(.measure(.duration), 0.5),
      ], share: 1)
    // 0.02 of weight 2 in 4; then 0.04 of weight 1 in 2; then 0.5 alone.
    #expect(findings.map(\.adjusted) == [0.04, 0.08, 0.5])
    #expect(
      findings.map(\.verdict)
        == [.rising, .alone, .alone])
  }

  @Test("The pages of many terms are one list of tests, in which each subject keeps its share")
  func together() {
    let pages = TrendFindings.together(
      (0..<4).map { [draft(.occurrence, $0 == 0 ? 0.001 : 0.5), draft(.measure(.duration), 0.9)] })
    // The eight tests weigh alike, four of each subject, and the pages have a fifth of the error.
    #expect(pages.map { $0.count } == [2, 2, 2, 2])
    #expect(pages[0][0].adjusted == 0.04)
    #expect(pages[0][0].verdict == .rising)
    #expect(pages[1][0].verdict == .alone)
  }

  @Test("What is not tested costs the others nothing")
  func untested() {
    let findings = TrendFindings.findings(
      [
        draft(.occurrence, 0.03), draft(.years, nil), draft(.drift, 0.0001, n: 9),
      ], share: 1)
    #expect(findings.map(\.adjusted) == [0.03, nil, nil])
    #expect(findings.map(\.verdict) == [.rising, .tooFew, .tooFew])
  }
}
