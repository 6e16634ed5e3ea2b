import Testing

@testable import Incidents

@Suite struct HolmTests {
  private static let p = [0.01, 0.04, 0.03, 0.005, 0.5, 0.04]

  /// `Rscript -e 'p.adjust(c(.01,.04,.03,.005,.5,.04), "holm")'`
  @Test func equalWeightsGiveWhatRGives() {
    let expected = [0.05, 0.12, 0.12, 0.03, 0.5, 0.12]
    for weights in [nil, [Double](repeating: 3, count: 6), [1, 2]] {
      for (found, expected) in zip(Holm.adjusted(Self.p, weights: weights), expected) {
        #expect(isNear(found, expected))
      }
    }
  }

  /// Holm's is the closed test of weighted Bonferroni tests: a hypothesis falls with every set that it is in.
  @Test func weightsGiveWhatTheClosedTestGives() {
    var random = SplitMix(seed: 6)
    for _ in 0..<200 {
      let count = 1 + Int(random.unit() * 6)
      let p = (0..<count).map { _ in (random.unit() * 40).rounded() / 400 }
      let weights = (0..<count).map { _ in 0.1 + random.unit() }
      let found = Holm.adjusted(p, weights: weights)
      for test in 0..<count {
        var expected = 0.0
        for set in 1..<(1 << count) where set & (1 << test) != 0 {
          let members = (0..<count).filter { set & (1 << $0) != 0 }
          let sum = members.reduce(0) { $0 + weights[$1] }
          expected = max(expected, members.map { p[$0] * sum / weights[$0] }.min() ?? 1)
        }
        #expect(isNear(found[test], min(1, expected)))
      }
    }
  }

  /// Half of the error for the first of five: it stands at twice its p, the others at eight times theirs or less.
  @Test func theMainQuestionPaysLess() {
    let found = Holm.adjusted([0.02, 0.5, 0.6, 0.7, 0.8], weights: [4, 1, 1, 1, 1])
    #expect(isNear(found[0], 0.04))
    #expect(found[1] == 1)
  }

  @Test func onlyProportionsOfWeightsMatter() {
    let weights = [3, 1, 4, 1, 5, 9].map(Double.init)
    let found = Holm.adjusted(Self.p, weights: weights)
    let huge = Holm.adjusted(Self.p, weights: weights.map { $0 * 1e307 })
    #expect(zip(found, huge).allSatisfy { isNear($0, $1) })
  }

  @Test func oddTestsAreNeverSignificant() {
    #expect(Holm.adjusted([]) == [])
    #expect(Holm.adjusted([.nan, 0.01, 7, -3]) == [1, 0.03, 1, 0])
    let found = Holm.adjusted([0.001, 0.01, 0.02, 0.9], weights: [0, 1, .nan, -2])
    #expect(found == [1, 0.01, 1, 1])
  }
}
