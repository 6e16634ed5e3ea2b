/// What headings and labels call the parts of a postmortem. Data: add phrases here.
enum RoleLexicon {
  /// Longer phrases win, so "root cause and resolution" is not taken for a resolution.
  static let phrases = PhraseTable<SectionRole>(
    table(
      .summary,
      "summary", "issue summary", "incident summary", "executive summary", "overview", "tl dr",
      "tldr", "abstract", "synopsis", "what happened", "incident description", "description",
      "introduction", "issue", "incident overview", "the incident", "the outage")
      + table(
        .impact,
        "impact", "user impact", "customer impact", "business impact", "impact analysis",
        "impact assessment", "scope", "scope of impact", "blast radius", "who was affected",
        "affected users", "symptoms", "consequences", "damage")
      + table(
        .detection,
        "detection", "how was it detected", "how it was detected", "how we found out",
        "how we found it", "identified", "discovery", "how we detected")
      + table(
        .timeline,
        "timeline", "time line", "timelines", "chronology", "key events", "sequence of events",
        "course of events", "incident log", "event log", "timeline of events", "log of events",
        "incident timeline", "events", "timetable", "history of events", "what happened when")
      + table(
        .rootCause,
        "root cause", "root causes", "cause", "causes", "the cause", "root cause analysis", "rca",
        "root cause and resolution", "cause and resolution", "root cause and fix",
        "root cause resolution", "root causes and resolution", "what caused it", "why it happened",
        "what caused the", "five whys", "5 whys", "whys", "technical details", "technical analysis",
        "analysis", "diagnosis", "underlying cause", "what went on", "cause of the outage",
        "explanation", "the culprit", "the bug", "trigger", "triggers", "investigation")
      + table(
        .factors,
        "contributing factors", "contributing factor", "contributing causes", "aggravating factors")
      + table(
        .resolution,
        "resolution", "recovery", "resolution and recovery", "mitigation", "mitigations",
        "remediation", "response", "fix", "the fix", "how we fixed it", "solution", "repair",
        "incident response", "immediate actions", "actions taken", "restoration", "workaround",
        "resolution details", "recovery steps")
      + table(
        .lessons,
        "lessons learned", "lessons learnt", "lessons", "lesson learned", "what went well",
        "what went wrong", "where we got lucky", "what went right", "what we learned",
        "what we learnt", "takeaways", "key takeaways", "learnings", "retrospective",
        "things that went well", "things that went poorly", "what could have gone better")
      + table(
        .actions,
        "action items", "action item", "actions", "corrective actions", "preventive actions",
        "preventative actions", "corrective measures", "preventive measures", "correctives",
        "preventative measures", "corrective and preventative measures",
        "corrective and preventive measures", "corrective and preventive actions",
        "corrective and preventative actions", "corrective and preventative",
        "corrective preventative measures", "corrective preventive measures",
        "correct and preventative measures", "corrective and preventative measure", "prevention",
        "prevention measures", "preventing recurrence", "follow up", "follow ups", "followup",
        "follow up actions", "follow up items", "next steps", "future work", "to do", "todo",
        "tasks", "task list", "task", "specific tasks", "tasks to address the issue",
        "task to address the issue", "improvements", "improvement", "areas for improvement",
        "improvements and fixes", "improvements fixes", "recommendations", "recommendation",
        "remediation items", "review actions", "measures", "preventive steps", "corrective steps",
        "long term fixes", "what we are doing", "what we will do", "what happens next",
        "preventive measures implemented", "action plan", "planned actions", "future prevention",
        "moving forward", "going forward", "how we will prevent", "steps to prevent")
      + table(
        .other,
        "conclusion", "conclusions", "closing", "references", "reference", "links", "link",
        "related issues", "related", "license", "licence", "table of contents", "contents",
        "appendix", "glossary", "authors", "author", "acknowledgements", "acknowledgments",
        "code snippets", "supporting information", "contact", "background", "credits", "see also",
        "disclaimer", "further reading", "resources", "about", "notes", "note", "faq",
        "communication", "communications", "attachments", "screenshots")
  )

  /// Words that may stand beside a phrase in a line that is a heading without any mark.
  static let fillers: Set<Word> = [
    "the", "a", "an", "of", "and", "for", "to", "in", "on", "our", "this", "incident", "outage",
    "issue", "events", "event", "problem", "failure", "postmortem", "report", "details", "detail",
    "analysis", "section", "part", "general", "brief", "short", "full", "detailed", "technical",
    "initial", "final", "summary", "description", "explanation", "taken", "steps", "items",
    "measures", "actions", "resolution", "recovery", "impact", "duration", "or", "main", "key",
    "future", "proposed", "list", "all", "times", "time", "utc", "gmt", "service", "system",
  ]

  private static func table(_ role: SectionRole, _ phrases: String...) -> [(String, SectionRole)] {
    phrases.map { ($0, role) }
  }
}
