import Incidents
import Testing

/// Where nothing concludes on a root cause: what the document speaks of, with low confidence.
@Suite struct CauseTallyTests {
  private static let told = """
    ## What we learnt

    Somebody had misconfigured the front door. A wrong setting is found late.

    ## Action items

    - Compare the configuration of both doors every night
    """

  @Test func wordsThatComeBackSpeakForACategory() throws {
    let incident = incident("# The door stayed shut\n\n\(Self.told)\n")
    let cause = try #require(incident.rootCause)
    #expect(cause.value.category == "configuration")
    #expect(cause.value.statement == "Somebody had misconfigured the front door.")
    #expect(cause.evidence.rule == .statement)
    #expect(cause.evidence.confidence == .low)
  }

  @Test func oneWordIsOfAnything() {
    #expect(
      incident("# The door stayed shut\n\n## What we learnt\n\nA wrong setting is found late.\n")
        .rootCause == nil)
  }

  @Test func whatWasFeltAndLookedAtDoesNotCount() {
    #expect(
      incident(
        """
        # The door stayed shut

        ## Timeline

        - 10:00 The door is misconfigured, somebody says
        - 10:10 A wrong setting is looked for
        - 10:20 The configuration was wrong, but of another door
        """
      ).rootCause == nil)
  }

  @Test func aQuestionIsNoAnswer() {
    #expect(
      incident(
        """
        # The door stayed shut

        ## What we learnt

        Had somebody misconfigured the front door? Was a wrong setting made? Was it the configuration?
        """
      ).rootCause == nil)
  }

  @Test func whatIsUnknownStaysUnknown() {
    let cause = incident(
      "# The door stayed shut\n\n## Root cause\n\nThe root cause is unknown.\n\n\(Self.told)\n"
    ).rootCause
    #expect(cause?.value.category == .unknown)
  }
}
