import Incidents
import Testing

/// Lines without marks: which begin something new, and which only go on with the one above.
@Suite struct LineShapesTests {
  private func entries(_ text: String) -> [String] {
    incident("# Cold kettles on 3 May 2024\n\n\(text)\n").timeline.map(\.text)
  }

  @Test func anItemMayBeTheHeadingOfItsItems() {
    let found = entries(
      """
      - Key events
        - Fault occurs 2024-05-03 07:32
        - Resolved 2024-05-03 17:07
      - Impact
        - Nobody had tea.
      """)
    #expect(found.count == 2)
  }

  @Test func aSectionMayBeginWithItsNameAndAFullStop() {
    let read = incident(
      """
      # Cold kettles on 3 May 2024

      Impact. All users drank water.

      Timeline. 09:50 the tea is cold. 10:05 Ada pulls each plug. 10:20 warm again.

      Follow-ups. Glue the plug.
      """)
    #expect(read.affected?.value.percent == 100)
    #expect(read.timeline.count == 3)
    #expect(read.actionItems.map(\.text) == ["Glue the plug."])
  }

  @Test func whatStandsBelowATimeBelongsToIt() {
    let found = entries(
      """
      ## Timeline
      15:00 UTC: The kettles fail
      Our alarm rang.

      15:15 UTC: A look at the plug
      It was in the socket.

      16:00
      Hands: somebody turns the knob.
      """)
    #expect(found.count == 3)
  }

  @Test(arguments: [
    ["9h50", "10h05", "10h20"], ["Friday 9:50am -", "Friday 10am -", "Sunday 1pm -"],
    ["March 21st, 09:50 -", "March 21st, 10:05 -", "March 22nd, 08:00 -"],
    ["🔴 09:50", "🟠 10:05", "🟢 10:20"],
  ]) func linesThatBeginWithATimeStandForThemselves(_ times: [String]) {
    // Wrapped at some 66 bytes, as the summary shows; two of three lines are far shorter.
    let summary = """
      The kettles of the whole house were cold for half an hour, and so
      was the tea. We had pulled the plug while we were cleaning behind
      the counter, as we do on each and every Friday since the spring.
      """
    let deeds = ["the tea is cold", "Ada pulls each plug that she can see from here", "warm again"]
    let lines = zip(times, deeds).map { "\($0) \($1)" }
    #expect(entries("\(summary)\n\n## Timeline\n\n\(lines.joined(separator: "\n"))").count == 3)
  }

  @Test func aWrappedSentenceGoesOnWithATime() {
    let read = incident(
      """
      # Cold kettles

      The kettles of the whole house were cold on Friday 3 May 2024 from
      09:50 to 11:20 UTC. We had pulled the plug while cleaning behind
      the counter, and the last of them was warm again for everybody at
      12:10 UTC, when the caretaker had found the second plug as well.
      """)
    #expect(read.start?.value.description == "2024-05-03T09:50:00+00:00")
    #expect(read.timeline.isEmpty)
  }

  @Test(arguments: [
    "Corrective measures and prevention", "Mesures correctives et préventives",
    "Medidas correctivas y preventivas",
  ]) func aPlainHeadingMayHaveTwoParts(_ heading: String) {
    let read = incident(
      "# Cold kettles\n\nSummary\n\nAll was cold.\n\n\(heading)\n\n- Glue the plug\n")
    #expect(read.actionItems.map(\.text) == ["Glue the plug"])
  }

  @Test func aTypographicApostropheIsAnApostrophe() {
    let texts = [
      "We'll glue the plug and we're going to ask Ada.",
      "We’ll glue the plug and we’re going to ask Ada.",
    ]
    let found = texts.map {
      incident("# Cold kettles\n\n## What we'll do\n\n\($0)\n").actionItems.count
    }
    #expect(found[0] > 0 && found[0] == found[1])
  }

  @Test(arguments: ["9.07 AM", "9.07am", "9.07 UTC"]) func aDottedTimeIsNoParagraphNumber(
    _ time: String
  ) {
    let found = incident(
      "# Cold kettles on 3 May 2024\n\n## Timeline\n\n\(time) The tea is cold.\n\n9.40 am All warm.\n"
    ).timeline
    #expect(
      found.map { $0.at?.description.prefix(16) } == ["2024-05-03T09:07", "2024-05-03T09:40"])
  }

  @Test func rowsOfATableWithoutLinesAreNotJoined() {
    let read = incident(
      """
      # Cold kettles on 3 May 2024

      ## Actions

      Action                              Owner   Bug
      Glue the plug into the wall         Ada     K-1
      Ask before cleaning                 Bo      K-2
      Practise without tea twice a year   Cleo    K-3
      """)
    #expect(read.actionItems.count == 3)
  }

  @Test func aListThatLostItsMarksIsOneBesideAnother() {
    let read = incident(
      """
      # Cold kettles on 3 May 2024

      ## Corrective measures

      - Glue the plug into the wall

      ## To do

      Add an alert for cold kettles.

      Train everybody who cleans.

      Prepared by Ada Obi on 5 May 2024.
      """)
    #expect(
      read.actionItems.map(\.text) == [
        "Glue the plug into the wall", "Add an alert for cold kettles.",
        "Train everybody who cleans.",
      ])
  }
}
