import Incidents
import Testing

/// The ways in which reports write the same thing down: every row of these tables is one that somebody
/// uses, and all rows of a table mean the same.
@Suite struct NotationTests {
  private static let cause: String = "\n\n## Root cause\n\nThe certificate had expired.\n"

  // MARK: Zones

  /// IANA names are looked up by whoever reads: `TimesTests`.
  private static let offsets: [(String, String)] = [
    ("UTC", "+00:00"), ("GMT", "+00:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
    ("EST", "-05:00"), ("EDT", "-04:00"), ("CET", "+01:00"), ("CEST", "+02:00"),
    ("BST", "+01:00"), ("IST", "+05:30"), ("JST", "+09:00"), ("AEST", "+10:00"),
    ("AEDT", "+11:00"), ("SGT", "+08:00"), ("HKT", "+08:00"), ("WAT", "+01:00"),
    ("EAT", "+03:00"), ("CAT", "+02:00"), ("SAST", "+02:00"), ("MSK", "+03:00"),
    ("NZST", "+12:00"), ("BRT", "-03:00"), ("COT", "-05:00"), ("PKT", "+05:00"),
    ("WIB", "+07:00"), ("KST", "+09:00"), ("UTC+2", "+02:00"), ("UTC+02:00", "+02:00"),
    ("GMT+1", "+01:00"), ("UTC-3", "-03:00"), ("GMT-05:00", "-05:00"), ("UTC +5:30", "+05:30"),
    ("+0200", "+02:00"), ("+02:00", "+02:00"), ("(UTC+1)", "+01:00"), ("(GMT+3)", "+03:00"),
    ("Eastern Time", "-05:00"), ("Pacific", "-08:00"), ("Central European Time", "+01:00"),
    ("ET", "-05:00"), ("PT", "-08:00"), ("CT", "-06:00"), ("Eastern Standard Time", "-05:00"),
    ("Pacific Daylight Time", "-07:00"), ("West Africa Time", "+01:00"),
    ("East Africa Time", "+03:00"), ("Indian Standard Time", "+05:30"),
    ("London time", "+00:00"), ("Berlin time", "+01:00"), ("Lagos time", "+01:00"),
    ("Nairobi time", "+03:00"),
    ("CST", "-06:00"), ("MST", "-07:00"), ("AST", "-04:00"), ("UTC+0", "+00:00"),
    ("utc", "+00:00"), ("Zulu", "+00:00"), ("Coordinated Universal Time", "+00:00"),
    ("Universal Time", "+00:00"), ("UTC−3", "-03:00"), ("GMT+5.30", "+05:30"),
  ]

  @Test(arguments: offsets) func zones(zone: String, offset: String) {
    let documents = [
      "# Cold on 2020-02-03\n\n## Timeline\n\n- 09:05 \(zone) errors begin\n- 10:20 \(zone) all works again",
      "# Cold\n\nOn February 3, 2020, from 9:05 AM to 10:20 AM \(zone) tea was down.",
      "# Cold on 2020-02-03\n\n## Timeline (all times in \(zone))\n\n- 09:05 errors begin\n- 10:20 all works again",
      "# Cold on 2020-02-03\n\nAll times are in \(zone).\n\n## Timeline\n\n- 09:05 errors begin\n- 10:20 all works again",
    ]
    for document in documents {
      let read = incident(document + Self.cause)
      #expect(read.start?.value.description == "2020-02-03T09:05:00\(offset)", "\(document)")
      #expect(read.end?.value.description == "2020-02-03T10:20:00\(offset)", "\(document)")
    }
  }

  // MARK: Days and lengths

  @Test(arguments: [
    "2020-03-23", "March 23, 2020", "23 March 2020", "23rd March 2020", "March 23rd, 2020",
    "Mar 23 2020", "23-Mar-2020", "03/23/2020", "23/03/2020", "23.03.2020", "2020/03/23",
    "2020.03.23", "Mon 23 Mar 2020", "Monday, March 23, 2020", "Monday 23rd of March 2020",
    "the 23rd of March 2020", "20200323", "23/3/20", "3/23/20", "Mar-23-2020", "2020-Mar-23",
    "2020 March 23", "23-03-2020", "March 23 '20", "Monday 23 March, 2020",
    "2020-03-23T09:05:00Z", "23rd-Mar-2020", "Mar. 23, 2020", "23. March 2020",
  ]) func days(day: String) {
    let read = incident("# Cold\n\n- **Date:** \(day)\n- **Severity:** high" + Self.cause)
    #expect(read.start?.value.description.hasPrefix("2020-03-23") == true)
  }

  @Test(arguments: [
    "1h 15m", "75 minutes", "75 min", "1 hour 15 minutes", "1 hour, 15 minutes",
    "1 hour and 15 minutes", "1:15 h", "01:15:00", "1h15", "1h15min", "1.25 hours", "~75 min",
    "about 75 minutes", "75m", "1hr 15mins", "1 h 15 min", "1 hr. 15 min.", "PT1H15M",
    "one hour fifteen minutes", "an hour and a quarter", "seventy-five minutes", "4500 seconds",
    "1hour 15minutes", "75 Minutes (approx.)", "< 75 minutes", "0d 1h 15m", "1 Std. 15 Min.",
  ]) func lengths(length: String) {
    let read = incident(
      "# Cold on 2020-03-03\n\n- **Duration:** \(length)\n- **Severity:** high" + Self.cause)
    #expect(read.duration?.value.minutes == 75)
  }

  // MARK: Fields

  @Test(arguments: [
    ("Start", "End"), ("Start time", "End time"), ("Started", "Ended"),
    ("Started at", "Ended at"), ("Incident start", "Incident end"),
    ("Outage start", "Outage end"), ("Beginning", "End of outage"),
    ("Impact start", "Impact end"), ("Impact started", "Impact ended"),
    ("Start of impact", "End of impact"), ("Start of incident", "End of incident"),
    ("Start of outage", "Resolved"), ("From", "Resolved at"), ("Time started", "To"),
    ("Incident started", "Time resolved"), ("First impact", "Incident resolved"),
    ("Start (UTC)", "Service restored"), ("Start date", "End (UTC)"),
    ("Issue start", "End date"), ("Downtime start", "Issue resolved"),
    ("Disruption start", "Downtime end"), ("Onset", "Restored"), ("Occurred", "Restored at"),
    ("Occurred at", "Fixed at"), ("Time of incident", "Recovered"),
    ("Date/time started", "Date/time resolved"),
  ]) func boundaries(start: String, end: String) {
    let facts = [
      (start, "2020-03-03 09:05 UTC"), (end, "2020-03-03 10:20 UTC"), ("Severity", "high"),
    ]
    let documents = [
      facts.map { "- **\($0):** \($1)" }.joined(separator: "\n"),
      facts.map { "\($0): \($1)" }.joined(separator: "\n\n"),
      "| Field | Value |\n|---|---|\n" + facts.map { "| \($0) | \($1) |" }.joined(separator: "\n"),
    ]
    for document in documents {
      let read = incident("# Cold\n\n" + document + Self.cause)
      #expect(read.start?.value.description == "2020-03-03T09:05:00+00:00", "\(document)")
      #expect(read.end?.value.description == "2020-03-03T10:20:00+00:00", "\(document)")
    }
  }

  @Test(arguments: [
    "Duration", "Total duration", "Incident duration", "Outage duration", "Length", "Downtime",
    "Total downtime", "Time to resolve", "Time to recovery", "TTR", "MTTR", "Duration of outage",
    "Duration of impact", "Impact duration", "How long", "Lasted", "Outage time",
    "Total outage time", "Length of outage", "Unavailability", "Service downtime",
  ]) func namesOfLengths(name: String) {
    let read = incident(
      "# Cold on 2020-03-03\n\n- **\(name):** 1h 15m\n- **Severity:** high" + Self.cause)
    #expect(read.duration?.value.minutes == 75)
  }

  @Test(arguments: [
    "Impact", "Affected users", "Users affected", "Affected", "Customers affected",
    "Customer impact", "User impact", "Scope", "Blast radius", "Who was affected",
    "Affected customers", "% of users affected", "Percentage of users affected",
    "Impacted users", "Users impacted", "Share of users", "Reach", "Business impact", "Extent",
  ]) func namesOfImpacts(name: String) {
    for share in ["40% of users", "about 40 percent of all users could not log in"] {
      let read = incident(
        "# Cold on 2020-03-03\n\n- **\(name):** \(share)\n- **Severity:** high" + Self.cause)
      #expect(read.affected?.value.percent == 40, "\(share)")
    }
  }

  // MARK: Headings

  @Test(arguments: [
    "Root cause", "Root Cause Analysis", "RCA", "Cause", "Causes", "Root causes",
    "What went wrong", "Why did it happen?", "Why it happened", "What caused the outage?",
    "Cause of the incident", "Cause and resolution", "Root cause and resolution",
    "Root Cause & Resolution", "Analysis", "Technical details", "Diagnosis", "Explanation",
    "The problem", "Problem", "Origin", "Reason", "Underlying cause", "Primary cause",
    "Incident cause", "Cause of failure", "Fault", "Findings", "Investigation",
    "Root cause identification", "Detailed root cause", "Root-cause", "Contributing factors",
    "Why?", "What happened and why", "Technical explanation", "Trigger and root cause",
    "Source of the problem", "The bug", "The cause", "5 Whys",
  ]) func headingsOfCauses(heading: String) {
    let sentence = "The TLS certificate of the shop had expired."
    for part in [
      "## \(heading)\n\n\(sentence)", "**\(heading)**\n\n\(sentence)",
      "**\(heading):** \(sentence)",
      "\(heading):\n\(sentence)",
    ] {
      let read = incident(
        "# Shop outage on 2020-03-03\n\nThe shop was down. We first suspected a network problem.\n\n"
          + part + "\n\n## Timeline\n\n- 09:05 database connection errors\n- 10:20 fixed\n")
      #expect(read.rootCause?.value.category == "expiry", "\(part)")
    }
  }

  @Test(arguments: [
    "Timeline", "Time line", "Timeline of events", "Event timeline", "Incident timeline",
    "Chronology", "Sequence of events", "Events", "Event log", "Log", "Incident log",
    "What happened when", "History", "Timeline (UTC)", "Detailed timeline", "Course of events",
    "Key events", "Timetable", "Incident chronology", "Timeline/Events", "Activity log",
    "Timeline and response", "Time-line", "Response timeline", "Outage timeline",
  ]) func headingsOfTimelines(heading: String) {
    for line in ["## \(heading)", "**\(heading)**", "\(heading):"] {
      let read = incident(
        "# Shop outage on 2020-03-03\n\nThe shop was down.\n\n" + line
          + "\n\n- 09:05 UTC errors begin\n- 09:30 UTC cause found\n- 10:20 UTC all works again"
          + Self.cause)
      #expect(read.timeline.count == 3, "\(line)")
      #expect(read.duration?.value.minutes == 75, "\(line)")
    }
  }

  @Test(arguments: [
    "## Action items", "## Actions", "## Follow-up", "## Follow-ups", "## Next steps",
    "## Corrective actions", "## Corrective and preventative measures", "## Preventive measures",
    "## Prevention", "## Remediation", "## Remediations", "## Improvements", "## TODO",
    "## To do", "## What we will do", "## What's next", "## Tasks", "## Action plan",
    "## Recommendations", "## Mitigations", "## Future work", "## Long-term fixes",
    "## How do we prevent this", "## Preventing a recurrence", "## Moving forward",
    "## Going forward", "## Lessons learned and action items", "## Action Items / Follow up",
    "## Follow up actions", "## Remedial actions", "## Post-incident actions",
    "## Post incident tasks", "## Commitments", "## Repair items",
    "## Corrective Actions (CAPA)", "## Open items", "## Outstanding actions",
    "## Change requests", "## Countermeasures", "## Plan", "## Steps to prevent recurrence",
    "## Further actions", "## Jira tickets", "## Work to be done", "## Ideas for improvement",
    "## Measures", "## Things to improve", "## Resolution and next steps",
    "## What are we doing about it?", "## How will we make sure this doesn't happen again?",
    "## What did we change?", "## Actions taken after the incident", "## Prevention & follow up",
    "## Takeaways and action items", "## Conclusion and next steps", "**Action items**",
    "**Action items:**", "Action items:", "ACTION ITEMS", "Action Items\n------------",
    "### 🔧 Action items", "### 5. Action items", "## Action items (due Q3)",
  ]) func headingsOfActions(heading: String) {
    let read = incident(
      "# Shop outage on 2020-03-03\n\nThe shop was down." + Self.cause + "\n" + heading
        + "\n\n- Add an alert for the queue\n- Rotate the logs weekly\n- Write a runbook\n")
    #expect(read.actionItems.count == 3)
  }

  // MARK: Entries

  /// `{t}` is the time, `{x}` what happened.
  @Test(arguments: [
    "**{t}** – {x}", "`{t}` {x}", "{t}: {x}", "[{t}] {x}", "{t} UTC - {x}", "({t}) {x}",
    "~{t} {x}", "≈ {t} {x}", "{t} | {x}", "{t} → {x}", "{t}\t{x}", "At {t}, {x}", "By {t} {x}",
    "Around {t} {x}", "Shortly after {t}, {x}", "Before {t}: {x}", "{t}Z {x}", "{t} (UTC): {x}",
    "{t}:33 {x}", "2020-03-03 {t}:33,123 {x}", "Mar 3, {t}: {x}", "3rd Mar {t} - {x}",
    "03/03 {t} {x}", "2020/03/03 {t} {x}", "Tue {t} {x}", "Tuesday, {t}: {x}", "Day 1, {t}: {x}",
    "{t} to 15:00: {x}", "{t}-15:00 {x}", "[2020-03-03T{t}:00Z] {x}", "<time>{t}</time> {x}",
    "<b>{t}</b> {x}", "{t} hrs: {x}", "{t}h - {x}", "{t} local time: {x}", "{t} (T+0): {x}",
    "@{t} {x}", "{t} @oncall {x}", "- {t} - {x}", "{t}, {x}", "{t}. {x}", "{t}; {x}",
    "{t} -- {x}", "{t} » {x}", "⏰ {t} {x}", "🔴 {t} {x}", "{t} 🔴 {x}", "1. {t} {x}",
    "**[{t} UTC]** {x}", "*{t}*: {x}", "__{t}__ {x}", "{t} am {x}",
  ]) func entries(head: String) {
    let course = [
      ("09:05", "errors begin"), ("09:12", "alert pages Kim"), ("09:40", "cause found"),
      ("10:20", "all is back to normal"),
    ].map { filled(head, $0, $1) }
    for list in [
      course.map { "- " + $0 }.joined(separator: "\n"), course.joined(separator: "\n\n"),
    ] {
      let read = incident("# Outage on 2020-03-03\n\n## Timeline\n\n" + list + Self.cause)
      #expect(read.timeline.count == 4, "\(list)")
      #expect(read.duration?.value.minutes == 75, "\(list)")
    }
  }

  private func filled(_ head: String, _ time: String, _ words: String) -> String {
    head.split(separator: "{t}", omittingEmptySubsequences: false).joined(separator: time)
      .split(separator: "{x}", omittingEmptySubsequences: false).joined(separator: words)
  }
}
