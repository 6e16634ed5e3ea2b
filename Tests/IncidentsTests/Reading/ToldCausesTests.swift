import Incidents
import Testing

/// Causes that whys, contributors or what went wrong tell, and those that nothing confirms.
@Suite struct ToldCausesTests {
  @Test func theFirstWhyIsWhatWasFelt() {
    let read = incident(
      """
      # Cold kettles on 2023-10-17

      ## 5 whys
      1. Why was there no tea? The gateway rejected every cup with an error.
      2. Why? The key was read from a new path.
      3. Why was it not there? The Helm value for the path was only set in staging.
      4. Why only there? Values files are edited by each team.
      """)
    #expect(read.rootCause?.value.category == "configuration")
  }

  @Test func contributorsAreTheCauseWhereNothingElseIs() {
    let read = incident(
      """
      # Cold kettles on 2023-10-17

      ## Contributors
      - The feature flag `new-tea` was switched on for all kitchens instead of only one.
      """)
    #expect(read.rootCause?.value.category == "configuration")
  }

  @Test(arguments: [
    ("Retention was set to `9h` instead of `9d` in a refactoring of the code.", "configuration"),
    ("The driver's timeout was left at its default.", "configuration"),
    ("A job was delivered again, and the charge had no idempotency key.", "software-bug"),
    ("The kettle was in the wrong WSUS group.", "configuration"),
    ("The password had been changed without updating the application.", "configuration"),
    ("Two releases were deployed at the same time.", "operation"),
    ("We expected five times our usual traffic and got forty.", "capacity"),
    ("The token with which it talks to the gateway had been revoked.", "expiry"),
  ]) func causesAreSaidInOtherWords(sentence: String, category: CauseID) {
    let read = incident("# Cold kettles on 2023-10-17\n\n## Root cause\n\n\(sentence)\n")
    #expect(read.rootCause?.value.category == category)
  }

  @Test func theoriesThatNothingConfirmsLeaveTheCauseUnknown() {
    let read = incident(
      """
      # Cold kettles on 2023-10-17

      ## Root cause

      We wish we could tell you. Our theories are (a) a loose plug, (b) a bug of the thermostat. None could \
      be confirmed, so the root cause remains unknown.
      """)
    #expect(read.rootCause?.value.category == .unknown)
  }

  @Test func whatWentWrongIsTheCauseWhereNothingElseIs() {
    let read = incident(
      """
      # Cold kettles on 2020-03-03

      ## What went wrong

      The certificate of the gateway had expired.
      """)
    #expect(read.rootCause?.value.category == "expiry")
  }

  @Test func whatWasLearntIsNoCause() {
    let read = incident(
      """
      # Cold kettles on 2020-03-03

      ## What we learnt

      A certificate of the gateway expires every year.
      """)
    #expect(read.rootCause == nil)
  }
}
