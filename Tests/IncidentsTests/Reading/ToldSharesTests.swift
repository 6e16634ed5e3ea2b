import Incidents
import Testing

/// Shares as a part of a whole, before or behind it, and as an impact alone.
@Suite struct ToldSharesTests {
  @Test(arguments: [
    ("212 of our 5,300 cups bounced.", 4), ("One in every ten requests failed.", 10),
    ("3/4 of the guests could not drink.", 75),
    ("The 3/4 inch pipe failed for some guests.", nil),
    ("1,400 (of 2,000 guests) could not drink.", 70),
    ("100% of the brewing in the east was affected, about 2% of them were lost.", 100),
    ("Affected were all kitchens and halls, which were offline.", 100),
    ("All of the customers experienced it.", 100), ("All of our guests drank water.", 100),
    ("We asked all of our guests to pour it out.", nil),
    ("The tea was cold. We ask everyone who lost a cup to call.", nil as Int?),
  ]) func sharesAreSaidInOtherWords(sentence: String, percent: Int?) {
    #expect(share(ofImpact: sentence) == percent)
  }

  @Test(arguments: [
    ("Of about 40,000 guests in the queue, 36,000 saw only an error.", 90 as Int?),
    ("Of the 60 kettles that we have, 6 were bought last year.", nil),
    ("On a normal Sunday tea is 3% of our traffic; nobody could drink.", 100),
  ]) func theWholeMayStandBeforeThePart(sentence: String, percent: Int?) {
    #expect(share(ofImpact: sentence) == percent)
  }

  @Test func anImpactMayBeAShareAlone() {
    #expect(
      incident("# Cold kettles on 2020-03-03\n\n- **Impact:** 40%\n- **Severity:** high\n")
        .affected?.value.percent == 40)
  }

  /// Percent, rounded.
  @Test(arguments: [
    ("15% of the staff at first, then everybody.", 100),
    ("Initially 15% of users, later all users, could not sign in.", 100),
    ("It was felt by everybody in the building.", 100),
    ("15% of users could not sign in at first.", 15),
    ("The report was read by everybody; 15% of users could not sign in.", 15),
  ]) func whoWasHitFirstYieldsToWhoWasHitAtLast(_ sentence: String, _ percent: Int?) {
    #expect(share(ofImpact: sentence) == percent)
  }

  private func share(ofImpact sentence: String) -> Int? {
    incident("# Cold kettles on 2023-10-17\n\n## Impact\n\n\(sentence)\n")
      .affected.map { Int($0.value.percent.rounded()) }
  }
}
