import Incidents
import Testing

/// Several actions in one sentence or paragraph.
@Suite struct ActionEnumerationTests {
  private func actions(_ text: String, heading: String = "Preventive measures") -> [String] {
    incident("# Cold kettles on 5 May 2023\n\nThey were cold.\n\n## \(heading)\n\n\(text)\n")
      .actionItems.map(\.text)
  }

  @Test func whatShallBeDoneMayBeListedInASentence() {
    #expect(
      actions(
        "To prevent this, these steps should be taken: improve the alerts, add a review of "
          + "configuration changes and automate the deployment.")
        == [
          "improve the alerts", "add a review of configuration changes",
          "automate the deployment.",
        ])
  }

  @Test func promisesMayFollowEachOther() {
    #expect(
      actions(
        "We will pin the driver, we'll write a runbook and we will train everyone. Also we'll buy "
          + "tea.\n\n(It was green.)"
      ).count == 4)
  }

  @Test(arguments: [
    "We will monitor and improve the kettles.", "We will improve alerts, dashboards and runbooks.",
    "We should test the kettles, which are old.",
  ]) func oneIsNotSplit(_ text: String) {
    #expect(actions(text).count == 1)
  }

  @Test func tasksBehindTheirNameAreOneEach() {
    #expect(
      actions("The lid was old.\nTasks: Correct the path. Add a check. Read the manual.").suffix(3)
        == ["Correct the path.", "Add a check.", "Read the manual."])
  }

  @Test func linesInSmallLettersBelowAnAnnouncementAreOneEach() {
    #expect(
      incident(
        """
        Cold kettles on 5 May 2023

        Preventive measures:
        use a lid so it keeps the tea warm
        look at the kettle first
        dont boil before the party at night
        put a clock

        thats all, please give good marks
        """
      ).actionItems.map(\.text) == [
        "use a lid so it keeps the tea warm", "look at the kettle first",
        "dont boil before the party at night", "put a clock",
      ])
  }

  @Test func aWrappedParagraphStaysOne() {
    #expect(
      incident(
        """
        Cold kettles on 5 May 2023

        Preventive measures:
        we will use a lid so that the tea stays warm for everybody who
        comes late, and look at the kettle first, which nobody ever
        did before the party.
        """
      ).actionItems.count == 1)
  }

  @Test func storiesPromiseInTheirLastParagraph() {
    let found = incident(
      """
      # The ghost in the kettle

      On 5 May 2023 the kettles were cold from 10:00 to 11:00 UTC.

      What we can say is how we'll be better prepared. We'll keep a lid. We'll buy a second kettle. And we
      will write to the plumber.
      """)
    #expect(found.actionItems.count == 3)
  }

  @Test(arguments: [
    "How do we avoid it?", "Epilogue: what we promised each other",
    "What we'll do so that the kettles stay warm",
  ])
  func theHeadingMayAsk(_ heading: String) {
    #expect(actions("- Buy a lid\n- Buy tea", heading: heading).count == 2)
  }

  @Test(arguments: [
    ("We are going to replace the lid, and to add a whistle.", 2),
    (
      "We shall make lids impossible to lose, extend the whistle to the pots, and train everyone.",
      3
    ),
    ("Things we will do: two people for each kettle, labels on the lids, and a dry run.", 3),
    (
      "What follows from this: a second kettle is ordered, mugs are kept, and the plan is printed.",
      3
    ),
    ("We've bought a lid. We're giving the kettle a whistle, and we filed a complaint.", 2),
  ]) func onePromiseMayHoldSeveral(sentence: String, count: Int) {
    let read = incident("# Cold kettles on 2023-10-17\n\n## What we will do\n\n\(sentence)\n")
    #expect(read.actionItems.count == count)
  }

  @Test func aFactOfAListMayHoldThemAll() {
    let read = incident(
      """
      # Cold kettles (2024-08-02)

      - Duration: 09:58–10:17 UTC (19 min)
      - Why: the lid was left open
      - Todo: add a whistle, limit the cups, write this down in the book
      """)
    #expect(read.actionItems.count == 3)
  }

  @Test(arguments: [
    ("Next time we will close the lid, compare the cups, and limit the tea.", 3),
    ("We have bought a lid, and we will test it twice a year. We are sorry.", 2),
    ("What I promise: the lid stays closed; we'll buy a whistle; and Ana will write a note.", 3),
    ("We will keep you informed.", 0), ("We will publish more tomorrow.", 0),
    ("Will we do it again? Nobody knows.", 0),
  ]) func aStoryMayEndWithPromises(close: String, count: Int) {
    let read = incident(
      "# Cold kettles\n\nOn 3 May 2023 they were cold.\n\nThe lid was open.\n\n\(close)\n")
    #expect(read.actionItems.count == count)
  }
}
