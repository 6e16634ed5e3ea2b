import Testing

@testable import Incidents

private typealias References = SpecialFunctionReferences

/// Every probability down to 1e-300, to 1e-10 of itself.
@Suite struct SpecialFunctionsTests {
  @Test(arguments: References.lowerGamma)
  func theLowerGammaFunctionIsExact(_ a: Double, _ x: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.lowerGamma(a, x), expected))
  }

  @Test(arguments: References.upperGamma)
  func theUpperGammaFunctionIsExact(_ a: Double, _ x: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.upperGamma(a, x), expected))
    #expect(isNear(SpecialFunctions.chiSquareTail(2 * x, degrees: 2 * a), expected))
  }

  @Test(arguments: References.incompleteBeta)
  func theBetaFunctionIsExact(_ x: Double, _ a: Double, _ b: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.incompleteBeta(x, a, b), expected))
  }

  @Test(arguments: References.betaQuantile)
  func betaQuantilesAreExact(_ p: Double, _ a: Double, _ b: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.betaQuantile(p, a, b), expected))
  }

  @Test(arguments: References.normalCDF)
  func theNormalDistributionIsExact(_ z: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.normalCDF(z), expected))
    #expect(isNear(SpecialFunctions.normalTail(-z), expected))
  }

  @Test(arguments: References.normalQuantile)
  func normalQuantilesAreExact(_ p: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.normalQuantile(p), expected))
  }

  @Test(arguments: References.chiSquareQuantile)
  func chiSquareQuantilesAreExact(_ p: Double, _ degrees: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.chiSquareQuantile(p, degrees: degrees), expected))
  }

  @Test(arguments: References.studentTail)
  func studentsTailIsExact(_ t: Double, _ degrees: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.studentTail(t, degrees: degrees), expected))
  }

  @Test(arguments: References.studentQuantile)
  func studentsQuantilesAreExact(_ p: Double, _ degrees: Double, _ expected: Double) {
    #expect(isNear(SpecialFunctions.studentQuantile(p, degrees: degrees), expected))
  }

  /// With two degrees the tail of χ² is e^(-x/2), and with one Student's is Cauchy's; beyond 10⁶ Student's is
  /// taken from the normal distribution, and both ways meet.
  @Test func differentWaysMeet() {
    for x in [0.1, 1, 10, 300, 1300] {
      let expected = SpecialFunctions.upperGamma(1, x / 2)
      #expect(isNear(SpecialFunctions.chiSquareTail(x, degrees: 2), expected))
    }
    for t in [0.5, 2, 10, 30] {
      let below = SpecialFunctions.studentTail(t, degrees: 999_999.999)
      #expect(isNear(SpecialFunctions.studentTail(t, degrees: 1_000_000), below, 1e-8))
    }
    for shape in [1e7, 3e5] {
      let lower = SpecialFunctions.lowerGamma(shape, shape * 0.999)
      let upper = SpecialFunctions.upperGamma(shape, shape * 0.999)
      #expect(isNear(lower + upper, 1))
    }
  }

  /// From shapes of 10⁶ on a saddle point stands in for sums; next to each other both agree.
  @Test(arguments: [-30.0, -6, -2, -0.02, -0.001, 0, 0.02, 1.5, 6])
  func aSaddlePointGoesOnWhereSumsEnd(_ z: Double) {
    let (before, after) = (1e6, 1e6 + 1e-7)
    let x = before + z * 1000
    let share = 0.5 + z / 2829
    typealias Functions = SpecialFunctions
    #expect(isNear(Functions.lowerGamma(after, x), Functions.lowerGamma(before, x), 2e-8))
    #expect(
      isNear(
        Functions.incompleteBeta(share, after, after),
        Functions.incompleteBeta(share, before, before), 2e-8))
  }

  @Test func quantilesInvertTheirDistribution() {
    for p in [1e-12, 0.01, 0.3, 0.5, 0.8, 0.999] {
      for (a, b) in [(0.4, 1.4), (2, 3), (17.3, 250), (4e4, 3)] {
        let x = SpecialFunctions.betaQuantile(p, a, b)
        // Near 1 a quantile has only as many digits as 1 - x has.
        #expect(isNear(SpecialFunctions.incompleteBeta(x, a, b), p, x > 0.99 ? 1e-6 : 1e-10))
        let gamma = SpecialFunctions.chiSquareQuantile(p, degrees: a)
        #expect(isNear(SpecialFunctions.lowerGamma(a / 2, gamma / 2), p))
        let t = SpecialFunctions.studentQuantile(p, degrees: b)
        #expect(isNear(SpecialFunctions.studentTail(-t, degrees: b), p, 1e-9))
      }
    }
  }
}
