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
    ("Roughly four in ten visitors saw the old page.", 40),
    ("3 out of 4 customers saw nothing.", 75),
    ("Between 40% and 50% of visitors were turned away.", 45),
    ("Half of the 3,000 students could not log in.", 50), ("One recipe in five was changed.", 20),
    ("14 % of the teachers were double-booked.", 14), ("All 140 editors could only read.", 100),
    ("Nobody in the house could book a machine.", 100),
    ("Everyone who came saw a blank page.", 100),
    ("About 70% of the learners who were online could not sign in.", 70),
    ("Two lines were lost, that is 72% of those online.", 72),
    ("Together these have 35% of the mail that you send.", 35),
    ("Roughly 90% of products were affected.", 90),
    ("Some families (75%) who tried could not complete the form.", 75),
    ("83% of requests had no problem. The remaining 17% of requests failed.", 17),
    ("Loss of all customer-facing traffic.", 100), ("Everybody on the server was affected.", 100),
    ("All sales were concerned.", 100),
    ("Its rating went from 4.6 to 3.9 and 6% of users could not sign in.", 6),
    ("We estimate that 3 visitors out of 4 gave up.", 75),
    ("Roughly 3 out of every 5 visitors could not pay.", 60),
    ("Among 1,150 registered sellers none could connect.", 100),
    ("1,940 of 61,000 merchants (3.2%) got nothing and failed.", 3.2),
    ("None of the teachers could sign in.", 100), ("8 from 10 users got an error.", 80),
    ("There were 2,700 visitors, and 90% to 95% of them got a timeout.", 92.5),
    ("943 of the requests out of 2000 have failed, i.e. 47.15%.", 47.15),
    ("Anybody saw an error. That is 100% of our visitors.", 100),
    (
      "Since 93% of matches are decided by the picture, the app was useless for everybody; all got an error.",
      100
    ),
    ("1 of every 4 requests was answered with an error.", 25),
    ("About 40% of sign-in attempts ended on a blank page.", 40),
    ("Around 70% of everyone who pressed the button got nothing.", 70),
    ("23 of about 5,800 workspaces (0.4%) had files downloaded.", 0.4),
    ("All sessions on the hub were killed.", 100), ("No caseworker could open a session.", 100),
    ("For half an hour no order could be placed.", 100),
  ]) func isTheShareOfThoseAffected(_ sentence: String, _ percent: Double) {
    #expect(share(sentence) == percent)
  }

  @Test(arguments: [
    "We saw a 30% decrease in user engagement.", "Revenue fell by 60 % that day.",
    "Disk usage reached 95%.", "CPU was at 100% for an hour.",
    "The alert fires at an error rate of 10%.", "Our SLO is 99.9 % of requests in 300 ms latency.",
    "<img width=100%> was broken.", "Latency rose by 40 percent.",
    "40% of the tasks had to be placed again.", "6 % of addresses occur twice.",
    "It was sized for a tenth of that.", "3 in 5 minutes is our limit.",
    "Tickets by phone make up 46% of fares.", "99% of the sensors were online again.",
    "Nobody was paged, since loads may be late.",
    "All users were informed by e-mail.", "Not all users were affected.",
    "We have verified the checksums of 100% of the requests.",
    "54% of these customers came back the same day.", "6% of those affected left.",
    "It was late, meaning about 4% of a normal day's orders.", "All nodes of it were killed.",
    "Of five ways to keep the tea, none could be relied on.", "None of the servers could start.",
    "All requests which need the database began to fail.", "The pictures were 80% of the traffic.",
    "About 30% of our orders come in on a weekend.",
    "93% of matches are decided by the picture.",
  ]) func isNotAPercentageOfSomethingElse(_ sentence: String) {
    #expect(share(sentence) == nil)
  }

  @Test func thePeopleWhoLostMostComeFirst() {
    #expect(
      share("78% of users had a complete outage, while the remaining 22% of users had delays.")
        == 78)
  }

  @Test func aTableOfCriteriaHasItsThresholdBehind() {
    let text = """
      ## Impact
      | Criterion | Value | Threshold |
      |---|---|---|
      | Service users affected | 51,300 (4.2%) | 10% |
      """
    #expect(incident(text).affected?.value.percent == 4.2)
  }

  @Test(arguments: [
    ("96% of the projects have a second factor, and so have we.", nil),
    ("96% of the projects failed.", 96.0),
  ]) func elsewhereAShareHasToHaveBeenHit(_ sentence: String, _ percent: Double?) {
    let text = "# Outage\n## Summary\nIt was down.\n## Background\n\(sentence)"
    #expect(incident(text).affected?.value.percent == percent)
  }

  @Test func whatCameBackIsNotAShare() {
    let text = "# Outage\n## Summary\nAt 12:10 all launches that were failing came back."
    #expect(incident(text).affected == nil)
  }
}
