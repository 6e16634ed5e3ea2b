import Incidents
import Testing

@Suite struct AffectedShareTests {
  private func share(_ sentence: String) -> Double? {
    incident("## Impact\n\(sentence)").affected?.value.percent
  }

  @Test(arguments: [
    ("Approximately 30% of users could not sign in.", 30.0),
    ("The outage affected 20-30% of our customers.", 25),
    ("Half of the customers saw errors.", 50), ("All users were affected.", 100),
    ("31 percent of login attempts failed.", 31), ("15 % of requests failed.", 15),
  ]) func isTheShareOfThoseAffected(_ sentence: String, _ percent: Double) {
    #expect(share(sentence) == percent)
  }

  @Test(arguments: [
    "We saw a 30% decrease in user engagement.", "Revenue fell by 60 % that day.",
    "Disk usage reached 95%.", "CPU was at 100% for an hour.",
    "The alert fires at an error rate of 10%.", "Our SLO is 99.9 % of requests in 300 ms latency.",
    "<img width=100%> was broken.", "Latency rose by 40 percent.",
    "All users were informed by e-mail.", "Not all users were affected.",
  ]) func isNotAPercentageOfSomethingElse(_ sentence: String) {
    #expect(share(sentence) == nil)
  }

  @Test func thePeopleWhoLostMostComeFirst() {
    #expect(
      share("78% of users had a complete outage, while the remaining 22% of users had delays.")
        == 78)
  }
}
