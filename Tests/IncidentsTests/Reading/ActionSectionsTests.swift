import Incidents
import Testing

/// Which lists are follow-up actions, and what one item of them is.
@Suite struct ActionSectionsTests {
  private func actions(_ text: String) -> [String] {
    incident(text).actionItems.map(\.text)
  }

  @Test func aHeadingMayJoinItsWordsBySlashes() {
    #expect(actions("Improvements/Fixes:\n\n- Add an index\n- Raise the limit\n").count == 2)
  }

  @Test func rulesAndMeasuresInPlaceAreNoTasksBesideAList() {
    let found = actions(
      """
      ## Prevention measures
      - Never mount a live volume
      ## Action items
      - [x] Write a copy script
      - [ ] Test restores
      ## Preventive measures now in place
      - Runs after every deployment
      """)
    #expect(found == ["Write a copy script", "Test restores"])
  }

  @Test func improvementsAndTasksUnderOneHeadingBothCount() {
    let found = actions(
      """
      ## Corrective and preventative measures
      ### Improvements
      - Better monitoring of the queue
      ### Tasks
      - Add an alert for the queue
      """)
    #expect(found.count == 2)
  }

  @Test func aTaskWithStepsIsOneAndAGroupIsItsItems() {
    #expect(
      actions(
        """
        ## Tasks
        1. **Patch the web server:**
           - Build the package
           - Try it on staging
        2. **Add monitoring:**
           - Alert on expiry
        """
      ).count == 2)
    #expect(
      actions(
        """
        ## Action items
        * Registration
          * Renew for five years
          * Keep a second card
        * Monitoring
          * Probe the name weekly
        """
      ).count == 3)
  }

  @Test func linesBelowALabelAreItems() {
    let found = actions(
      """
      **Corrective measures:**
      * **Improvements:**
      Scale the pool by itself.
      Watch the pool.
      * **Tasks:**
      Raise the limit to 200.
      """)
    #expect(found.count == 3)
  }

  @Test func aLetterToCustomersIsNoList() {
    let found = actions(
      """
      Corrective and Preventative Measures

      In the last two days, we have conducted an internal review of the outage.

      The team is committed to improving and we appreciate your patience.

      Sincerely,

      The Platform Team
      """)
    #expect(found.isEmpty)
  }

  @Test func aStoryOfOneParagraphIsOneItem() {
    let found = actions(
      """
      ## Corrective measures

      Going forward the team is going to rebuild the site's deployment.
      The ideal pattern would have a quick failover.
      Most importantly we are aiming at fewer outages.
      """)
    #expect(found.count == 1)
  }

  @Test func lessonsThatDemandSomethingCountWhereNothingElseDoes() {
    let lessons = """
      ## Lessons learned
      - We need to write down how a release is made.
      - The alert was quick.
      """
    #expect(actions(lessons) == ["We need to write down how a release is made."])
    #expect(actions(lessons + "\n## Action items\n- Write it down") == ["Write it down"])
  }

  @Test func aLinkSetInBelowAnItemGoesOnWithIt() {
    let found = actions(
      """
      ## Action items
      1. Handle errors more gracefully.
         [Issue](https://tracker.example/131)
      2. Deploy more often so that nothing piles up.
      """)
    #expect(found.count == 2)
  }

  @Test func numberedCapitalsAreHeadingsAndLettersAreItems() {
    let found = actions(
      """
      4. ROOT CAUSE
      The battery had failed.

      5. CORRECTIVE ACTIONS
      a) Replace the battery
      b) Test every battery twice a year

      6. DISTRIBUTION
      Facilities, account managers.
      """)
    #expect(found.count == 2)
  }

  @Test func theStateStandsInManyPlaces() {
    let items = incident(
      """
      ## Action items
      - [x] Alert on empty plans
      - ~~Rename the table~~
      - Done: rotate the keys
      - End dates in the calendar : done
      - Rent a relay - in progress
      - Write a runbook

      | Task | Status |
      |---|---|
      | Split the queue | In progress |
      | Drop the index | ✅ |
      | Move the disk | – |
      """
    ).actionItems
    #expect(
      Dictionary(uniqueKeysWithValues: items.map { ($0.text, $0.done) }) == [
        "Alert on empty plans": true, "Rename the table": true, "Done: rotate the keys": true,
        "End dates in the calendar": true, "Rent a relay": false,
        "Write a runbook": nil, "Split the queue": false, "Drop the index": true,
        "Move the disk": nil,
      ])
  }

  @Test func bulletsOnOneLineAreItems() {
    #expect(actions("## Tasks\n* Add an alert * Add a test * Write it down").count == 3)
    #expect(actions("## Tasks\n* Multiply 2 * 3 in the test").count == 1)
  }

  @Test func whatActionsAreForDividesTheirSection() {
    let found = actions(
      """
      ## Action items
      ### Prevention
      - Pin the dependencies
      ### Detection
      - Run all tests every hour
      ### Mitigation
      - Keep the last build at hand
      """)
    #expect(found.count == 3)
  }
}
