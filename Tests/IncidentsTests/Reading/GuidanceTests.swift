import Incidents
import Testing

/// What a template asks for is not read; what only looks like it is.
@Suite struct GuidanceTests {
  @Test func whatATemplateAsksForInItalicsIsNotRead() {
    let read = incident(
      """
      # Cold kettles

      ## Root cause

      _Do not stop at human error!_

      Demand was four times what the kettles were sized for, and the pool was exhausted.

      ## Action items

      _Every action needs an owner._

      | Action | Owner |
      |---|---|
      | Buy larger kettles | Ada |
      | _Example action_ | _Name_ |
      """)
    #expect(read.rootCause?.value.category == "capacity")
    #expect(read.actionItems.count == 1)
  }

  @Test func actionsInItalicsAreActions() {
    let read = incident(
      """
      # Cold kettles

      ## Action items

      - *Add an alarm*
      - *Write a list*

      | Action | Owner |
      |---|---|
      | *Buy larger kettles* | *Ada* |
      """)
    #expect(read.actionItems.count == 3)
  }

  @Test func whoSpeaksInAChatIsNoPlaceholder() {
    let read = reading(
      """
      # 2023-03-01 kettles cold

      08:02 <aki> all kettles are cold
      08:05 <bea> who has the key
      08:08 <aki> roger had it
      08:10 <bea> key found, kettles warm
      """)
    #expect(read.notAPostmortem == nil)
  }
}
