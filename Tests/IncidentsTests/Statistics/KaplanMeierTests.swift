import Testing

@testable import Incidents

@Suite struct KaplanMeierTests {
  /// The remission times of the `aml` data of R's survival.
  private static let times: [Double] = [
    9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45,
  ]
  private static let observed = [
    1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1,
  ].map { $0 == 1 }

  /// `Rscript -e 'library(survival); summary(survfit(Surv(time, status) ~ 1, aml, conf.type="log-log"))'`, with
  /// 15 digits: time, at risk, events, survival, low, high.
  private static let expected: [(Double, Int, Int, Double, Double, Double)] = [
    (5, 23, 2, 0.91304347826087, 0.694947537532059, 0.977515669900713),
    (8, 21, 2, 0.826086956521739, 0.600610411237199, 0.930903558387115),
    (9, 19, 1, 0.782608695652174, 0.554211506668729, 0.903207489881887),
    (12, 18, 1, 0.739130434782609, 0.509209438754219, 0.873375781697676),
    (13, 17, 1, 0.695652173913043, 0.465641749762004, 0.841721291391763),
    (18, 14, 1, 0.645962732919255, 0.413952950717117, 0.805307764482079),
    (23, 13, 2, 0.546583850931677, 0.319250413971187, 0.726449173820634),
    (27, 11, 1, 0.496894409937888, 0.275565628012137, 0.684213788447816),
    (30, 9, 1, 0.44168391994479, 0.227381168462542, 0.637092687459888),
    (31, 8, 1, 0.386473429951691, 0.182836618648628, 0.58747691441794),
    (33, 7, 1, 0.331262939958592, 0.141825693481738, 0.535273789989068),
    (34, 6, 1, 0.276052449965493, 0.104441343233593, 0.480284660416562),
    (43, 5, 1, 0.220841959972395, 0.0709966489828615, 0.422167443380925),
    (45, 4, 1, 0.165631469979296, 0.0421142812615769, 0.360361360273183),
    (48, 2, 1, 0.082815734989648, 0.00695596679853646, 0.286760367980918),
  ]

  @Test func stepsAreThoseOfR() throws {
    let curve = try #require(KaplanMeier(times: Self.times, observed: Self.observed))
    #expect(curve.steps.count == Self.expected.count)
    for (step, expected) in zip(curve.steps, Self.expected) {
      #expect(step.time == expected.0 && step.atRisk == expected.1 && step.events == expected.2)
      #expect(isNear(step.survival, expected.3) && isNear(step.interval.low, expected.4))
      #expect(isNear(step.interval.high, expected.5))
    }
    #expect(curve.count == 23 && curve.events == 18 && curve.median == 27)
  }

  @Test func theCurveStaysBetweenEvents() throws {
    let curve = try #require(KaplanMeier(times: Self.times, observed: Self.observed))
    #expect(curve.survival(at: 4.9).value == 1 && curve.survival(at: 4.9).interval == nil)
    #expect(curve.survival(at: 5).value == curve.steps[0].survival)
    #expect(curve.survival(at: 7.9).interval == curve.steps[0].interval)
    #expect(curve.survival(at: 1000).value == curve.steps.last?.survival)
    #expect(curve.survival(at: .nan).value == 1)
  }

  /// Without censoring the curve is the share of those still to come, and a half of them is a half.
  @Test func withoutCensoringSharesAreCounted() throws {
    let curve = try #require(
      KaplanMeier(times: [4, 1, 3, 2, 6, 5], observed: Array(repeating: true, count: 6)))
    #expect(curve.median == 3)
    #expect(curve.steps.last?.survival == 0)
    #expect(curve.steps.last?.interval == Interval(low: 0, high: curve.steps[4].interval.high))
  }

  @Test func withoutEventsThereAreNoSteps() throws {
    let curve = try #require(KaplanMeier(times: [3, 5], observed: [false, false]))
    #expect(curve.steps.isEmpty && curve.median == nil && curve.survival(at: 9).value == 1)
    #expect(KaplanMeier(times: [], observed: []) == nil)
    #expect(KaplanMeier(times: [-1, .nan, .infinity], observed: [true, true, true]) == nil)
  }
}
