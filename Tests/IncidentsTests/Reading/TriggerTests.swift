import Incidents
import Testing

@Suite("What set an incident off")
struct TriggerTests {
  private func trigger(_ text: String) -> TriggerID? {
    incident("# Outage of orders on 3 May 2024\n\n\(text)\n").trigger?.value
  }

  @Test(
    "A label or a section named after it comes first",
    arguments: [
      ("**Trigger:** a config push by the risk team.", "config-change"),
      ("**Trigger.** The nightly export met a new column.", "pipeline"),
      ("Trigger: at 18:40 the fraud team pushed a rule set.", "config-change"),
      (
        "## Root cause\n\nA certificate expired.\n\n## Trigger\n\nThe nightly backup began.",
        "pipeline"
      ),
      ("## Trigger\n\nA customer imported a list of a million names.", "user-behaviour"),
    ])
  func named(text: String, expected: TriggerID) {
    #expect(trigger(text) == expected)
  }

  @Test(
    "Who did what is read behind the words for it",
    arguments: [
      ("It was triggered by a config push which enabled a new group.", "config-change"),
      ("The immediate trigger was the provider's planned change.", "provider-change"),
      ("It was set off by a failed controller in the second rack.", "hardware"),
      (
        "The outage began when somebody flipped the season flag and we ran out of memory.",
        "config-change"
      ),
    ])
  func said(text: String, expected: TriggerID) {
    #expect(trigger("## Root cause\n\n\(text)") == expected)
  }

  @Test(
    "What is ruled out is none",
    arguments: [
      "It was not a DDoS attack, and no attacker got in.", "No malicious code was served.",
      "Neither a change nor maintenance took place that night.",
    ])
  func ruledOut(text: String) {
    #expect(trigger("## Root cause\n\n\(text)") == nil)
  }
}
