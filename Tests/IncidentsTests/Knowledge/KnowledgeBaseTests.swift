import Incidents
import Testing

@Suite struct KnowledgeBaseTests {
  private func relate(_ texts: [String: String]) -> KnowledgeBase {
    // A dictionary's order is another in every run: the result may not depend on it.
    KnowledgeBase.relate(
      texts.map { reading($1, path: $0) }, taxonomy: .standard
    ).0
  }

  private let sober = """
    # Checkout outage

    ## Summary
    On 3 May 2024 from 10:00 to 11:30 UTC the checkout of the shop failed for all users.

    ## Root cause
    A misconfigured connection pool in the database.
    """
  private let merry = """
    # The day the checkout went fishing

    ## Summary
    Once upon 3 May 2024, from 10:00 to 11:30 UTC, our checkout sat by the river. See [the report](sober.md).

    ## Root cause
    Somebody set the connection pool of the database to one. A misconfiguration!
    """
  private let other = """
    # Printer fire

    ## Summary
    On 3 May 2024 from 10:00 to 11:30 UTC the printers on the third floor burned.

    ## Root cause
    A hardware failure: the fuser overheated.
    """

  @Test func twoTellingsAreOneIncident() {
    let base = relate(["sober.md": sober, "merry.md": merry, "other.md": other])
    let ids = base.incidents.map(\.id)
    #expect(ids.count == 3)
    #expect(base.distinct.count == 2)
    #expect(
      base.sameIncident["2024-05-03-checkout-outage"] == [
        "2024-05-03-the-day-the-checkout-went-fishing"
      ])
    #expect(base.sameIncident["2024-05-03-printer-fire"] == nil)
  }

  @Test func relatedIncidentsComeWithAReasonAndLeaveTellingsOut() {
    let again = """
      # Payment pool

      ## Summary
      On 9 June 2024 from 08:00 to 09:00 UTC the checkout refused payments.

      ## Root cause
      A misconfiguration of the connection pool in the database.
      """
    let base = relate(["sober.md": sober, "merry.md": merry, "again.md": again, "other.md": other])
    let relations = base.related["2024-06-09-payment-pool"] ?? []
    #expect(relations.count == 1)
    #expect(relations.first?.sameCause == true)
    #expect(relations.first?.sharedComponents == ["database"])
    #expect(relations.first?.sharedTerms.contains("connection pool") == true)
    #expect(base.related["2024-05-03-checkout-outage"]?.map(\.id) == ["2024-06-09-payment-pool"])
  }

  @Test func newestComeFirstAndUndatedLast() {
    let base = relate([
      "a.md": "# Undated\n\n## Impact\nAll users.\n\n## Root cause\nA bug.",
      "b.md": "# Old\n\n## Summary\nOutage on 1 May 2019.\n\n## Root cause\nA bug.",
      "c.md": "# New\n\n## Summary\nOutage on 1 May 2022.\n\n## Root cause\nA bug.",
    ])
    #expect(base.incidents.map(\.title.value) == ["New", "Old", "Undated"])
  }
}
