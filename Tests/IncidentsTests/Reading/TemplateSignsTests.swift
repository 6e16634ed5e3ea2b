import Incidents
import Testing

@Suite struct TemplateSignsTests {
  @Test(arguments: [
    (
      "angle brackets",
      """
      # <title>
      **Date:** <date>
      **Authors:** <names>
      ## Summary
      <What happened, in two sentences>
      ## Impact
      <who was affected, and how many>
      ## Timeline
      - <time> <event>
      """
    ),
    (
      "square brackets",
      """
      # [Incident title]
      | Field | Value |
      |---|---|
      | Start | [start time] |
      | Severity | [SEV] |
      | Owner | [name] |
      ## Root cause
      [Describe the root cause]
      ## Action items
      - [ ] [Action item] ([owner])
      """
    ),
    (
      "braces and blanks",
      """
      # Postmortem: {{ title }}
      Start: {{ start }}
      End: ${END}
      Severity: ____
      ## Root cause
      {root_cause}
      """
    ),
    (
      "days and hours",
      """
      # Incident report
      Date: DD/MM/YYYY
      Start time: HH:MM
      End time: HH:MM
      Severity: TBD
      ## Timeline
      - HH:MM xxx
      """
    ),
    (
      "questions",
      """
      # Post-incident review
      ## Summary
      What happened?
      ## Impact
      Who was affected, and for how long?
      ## Root cause
      Why did it happen?
      ## Resolution
      How was it fixed?
      """
    ),
    (
      "requests",
      """
      # Postmortem
      ## Summary
      Provide a short summary of the incident.
      ## Impact
      Describe who was affected.
      ## Root cause
      Explain what went wrong, and why.
      ## Timeline
      List all events with their times.
      """
    ),
    (
      "empty sections",
      """
      # Incident report
      ## Summary
      ## Impact
      ## Timeline
      ## Root cause
      ## Action items
      """
    ),
    (
      "comments that ask",
      """
      # Incident report
      ## Summary
      <!-- What happened? -->
      ## Timeline
      <!--
      List the events.
      -->
      ## Root cause
      <!-- Why? -->
      ## Action items
      <!-- Who does what? -->
      """
    ),
    (
      "labels without values",
      """
      # Outage report
      Date:
      Start time:
      End time:
      Severity:
      Author:
      """
    ),
  ])
  func formsToFillInAreTemplates(_ what: String, _ text: String) {
    #expect(reading(text).notAPostmortem?.hasPrefix("it is a template") == true, "\(what)")
  }

  @Test func aFileThatIsCalledTemplateIsOneUnlessItTellsOfAnOutage() {
    let empty = "# Incident\n## Root cause\nThe cause.\n## Impact\nThe impact.\n"
    #expect(reading(empty, path: "a/postmortem_template.md").notAPostmortem != nil)
    #expect(reading(empty, path: "a/incident.md").notAPostmortem == nil)
    let told = "# Bad template\nOn 3 March 2023 at 10:00 UTC a template broke the site.\n" + empty
    #expect(reading(told, path: "a/email-template-outage.md").notAPostmortem == nil)
  }

  /// Days that are filled in and hours that nobody knew: a report, not a form.
  @Test func daysWithoutTheirHoursAreFacts() {
    let text = """
      # Errors of the balancer
      ## Timeline
      | Time | Event |
      | --- | --- |
      | 2020-12-21 HH:mm | The script was written |
      | 2021-09-10 HH:mm | The new balancer went live |
      | 2022-06-02 HH:mm | It was found to be out of memory |
      | 2022-06-07 08:30 | The limit was taken away |
      ## Action items
      - Better monitoring
      """
    #expect(reading(text).notAPostmortem == nil)
  }
}
