/// What headings and labels call the parts of a postmortem. Data: add phrases here.
enum RoleLexicon {
  /// Longer phrases win, so "root cause and resolution" is not taken for a resolution.
  static let phrases = PhraseTable<SectionRole>(
    table(.lead, "what you need to know", "at a glance", "key facts", "key data")
      + table(
        .summary,
        "summary", "issue summary", "incident summary", "executive summary", "overview", "tl dr",
        "tldr", "abstract", "synopsis", "what happened", "incident description", "description",
        "introduction", "issue", "incident overview", "the incident", "the outage",
        "in one paragraph", "what we saw", "le fait", "the short version", "short version",
        "in short", "in brief", "when did it happen", "in a nutshell", "in one sentence",
        "in a sentence", "in two sentences", "in three sentences", "in a few words",
        "the problem", "problem statement", "zusammenfassung", "was ist passiert", "kurzfassung",
        "résumé", "que s'est il passé", "resumen", "qué pasó", "qué ocurrió", "resumo",
        "o que aconteceu")
      + table(
        .impact,
        "impact", "user impact", "customer impact", "business impact", "impact analysis",
        "impact assessment", "scope", "scope of impact", "blast radius", "who was affected",
        "impact statement", "what it meant for you", "who and what was affected",
        "affected users", "symptoms", "consequences", "damage", "what people saw", "what users saw",
        "what customers saw", "what you may have seen", "what you saw", "who noticed",
        "what was affected", "affected services", "user experience", "customer experience",
        "auswirkung", "auswirkungen", "impacto"
      )
      + table(
        .detection,
        "detection", "how was it detected", "how it was detected", "how we found out",
        "how we found it", "identified", "discovery", "how we detected", "how did we find out",
        "how we noticed", "how did we notice", "how was it noticed")
      + table(
        .timeline,
        "timeline", "time line", "timelines", "chronology", "key events", "sequence of events",
        "course of events", "incident log", "event log", "timeline of events", "log of events",
        "incident timeline", "events", "timetable", "history of events", "what happened when",
        "minute by minute", "kill chain", "how it went", "how it unfolded", "incident history",
        "order of events", "log of the day", "course of the day", "how the day went",
        "course of the incident", "how events unfolded", "play by play", "key times",
        "zeitlicher ablauf", "zeitlicher verlauf", "verlauf", "ablauf", "zeitleiste",
        "chronologie", "cronología", "línea de tiempo", "linha do tempo", "cronologia")
      + table(
        .rootCause,
        "root cause", "root causes", "cause", "causes", "the cause", "root cause analysis", "rca",
        "root cause and resolution", "cause and resolution", "root cause and fix",
        "root cause resolution", "root causes and resolution", "what caused it", "why it happened",
        "what caused the", "five whys", "5 whys", "whys", "technical details", "technical analysis",
        "analysis", "diagnosis", "underlying cause", "what went on", "cause of the outage",
        "explanation", "the culprit", "the bug", "trigger", "triggers", "investigation",
        "what it was", "what was it", "probable cause", "technical part",
        "the technical part", "how could it happen", "why it came to this", "what was the cause",
        "what went wrong and why", "why did it happen", "why did this happen",
        "why this happened", "how they got in", "the reason", "the fault", "what broke",
        "what failed", "what did it", "what caused this",
        "how it happened", "how did it happen", "how did this happen", "could it happen",
        "it could happen", "this could happen", "why it fell", "why it broke", "why it failed",
        "why it went down", "why it stopped", "what we know", "what we do not know",
        "what we don't know", "what is not known", "ursache", "ursachen", "cause racine",
        "causa raíz", "causa", "causas", "causa raiz")
      + table(
        .factors,
        "contributing factors", "contributing factor", "contributing causes", "aggravating factors",
        "contributing", "contributors", "other factors", "what made it worse")
      + table(
        .resolution,
        "resolution", "recovery", "resolution and recovery", "mitigation", "mitigations",
        "remediation", "response", "fix", "the fix", "how we fixed it", "solution", "repair",
        "incident response", "immediate actions", "actions taken", "restoration", "workaround",
        "resolution details", "recovery steps", "what we did", "what did we do", "how we responded",
        "debugging process", "debugging", "troubleshooting", "how was it fixed", "how it was fixed",
        "how we recovered", "correction",
        "how it was solved", "what was done",
        "how we solved it", "how did we fix it", "how was it resolved", "how did we resolve it",
        "how was it solved", "how did we solve it", "how did we respond", "behebung", "lösung",
        "résolution", "resolución", "solución", "resolução")
      + table(
        .lessons,
        "lessons learned", "lessons learnt", "lessons", "lesson learned", "what went well",
        "what went wrong", "where we got lucky", "what went right", "what we learned",
        "what we learnt", "takeaways", "key takeaways", "learnings", "retrospective",
        "things that went well", "things that went poorly", "what could have gone better",
        "what did we learn", "what have we learned", "what we take from it")
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
        "moving forward", "going forward", "how we will prevent", "steps to prevent",
        "what will change",
        "what changes", "what will we change", "what we are changing", "what we will change",
        "actionables", "what follows from it", "what will be different",
        "what we have committed to", "improvements we have committed to", "things to do",
        "things to improve", "things to make better", "things to fix", "what to improve",
        "what's next", "what is next", "what next", "what we'll do", "what we'll do next",
        "what we will do next", "what are we doing", "what can be improved", "ais", "we will",
        "what we do about it", "what we have changed", "what we changed", "what changed",
        "what has changed", "what was changed", "what changed since", "changed since",
        "what changed afterwards", "what changed after", "what has changed since",
        "planned changes", "commitments", "preventive", "corrective", "mitigations planned",
        "what we are doing about it", "what will we do", "what now", "what we change", "what we do",
        "what we do now", "what i promise", "what we promise", "what we promised", "we promised",
        "lessons and actions", "lessons learned and actions", "lessons learnt and actions",
        "lessons learned and action items", "lessons learned and next steps", "so what now",
        "actions taken or planned", "actions taken and planned", "taken and planned actions",
        "remediations", "open items", "change requests", "jira tickets", "follow up tickets",
        "what did we change", "do differently", "steps to avoid", "to avoid it", "from now on",
        "for the future",
        "if it happens again",
        "never comes again",
        "doesn't happen anymore", "what i promise to you", "what will you do",
        "permanent fixes", "recurrence prevention", "prevent recurrence",
        "preventing a recurrence", "remedial measures", "remedial actions", "remedial action",
        "orders issued", "promised improvements", "agreed actions", "actions agreed",
        "measures decided", "measures taken", "further measures", "further actions",
        "further steps", "work items", "how we prevent", "how we avoid", "how do we avoid",
        "how do we prevent", "how to avoid",
        "how to prevent", "how can we avoid", "how can we prevent", "how will we prevent",
        "how will we avoid", "does not repeat", "doesn't repeat", "not repeat", "how we will avoid",
        "so it doesn't happen again", "so that it does not happen again", "never again",
        "how not to do this again", "happening again", "happen again", "what follows from this",
        "what follows", "won't happen again", "will not happen again",
        "what we're doing", "what we're changing", "what we're doing about it", "our plan",
        "plan of action", "capa", "hardening", "what is being done", "what's being done",
        "what will be done", "what we have done since", "what we did since", "repair items",
        "action register", "our promises", "our commitments", "follow through", "fixes planned",
        "homework", "issues filed", "tickets filed", "what changes now", "what happens now",
        "doing better", "how we will do better", "and now", "going to be different",
        "is going to change", "are going to change", "doesn't come again", "does not come again",
        "doesn't come back", "does not come back", "never happens again", "not happen again",
        "what we have decided", "we have decided", "what was agreed", "on our list", "coming up",
        "what is coming", "what we commit to", "we commit to", "countermeasures",
        "countermeasure", "counter measures", "remediation plan", "remediation actions",
        "making incidents like this less likely", "make incidents like this less likely",
        "making this less likely", "improvement actions", "improvement plan", "detective actions",
        "follow through items", "things we will do", "things we do", "what we want to do",
        "decisions requested", "decisions taken", "decisions requested taken", "permanent measures",
        "maßnahmen", "massnahmen", "nächste schritte", "actions correctives",
        "actions préventives", "mesures", "mesures correctives", "mesures préventives",
        "prochaines étapes", "acciones preventivas", "medidas preventivas", "medidas corretivas",
        "acciones correctivas", "acciones", "medidas", "medidas correctivas", "próximos pasos",
        "ações", "ações corretivas", "próximos passos", "to be done")
      + table(
        .other,
        "conclusion", "conclusions", "closing", "references", "reference", "links", "link",
        "related issues", "related", "license", "licence", "table of contents", "contents",
        "appendix", "glossary", "authors", "author", "acknowledgements", "acknowledgments",
        "code snippets", "supporting information", "contact", "background", "credits", "see also",
        "disclaimer", "further reading", "resources", "about", "notes", "note", "faq",
        "communication", "communications", "attachments", "screenshots", "lead up",
        "recurrence", "backlog check", "approval", "approvals", "sign off", "sign offs", "signoff",
        "recommendations to customers", "recommendations for customers", "advice to customers",
        "how can customers", "what can customers do", "what customers can do",
        "what you should do", "what you can do", "what you need to do", "attendees", "participants",
        "reviewers", "document history", "revision history")
  )

  /// Words that announce a part only where they are the whole heading: "Sequence", but not "The fatal
  /// sequence of commands".
  static let wholes = PhraseTable<SectionRole>(
    table(.summary, "problem")
      + table(.impact, "effect", "effects")
      + table(
        .timeline, "sequence", "times", "story", "log", "progress", "course", "when",
        "how it went", "events", "chronicle", "correspondence", "activity", "what happened when")
      + table(.rootCause, "cause", "findings", "origin", "reason", "reasons", "why", "fault")
      + table(
        .actions, "decisions", "changes", "afterwards", "since then", "what follows", "agreed",
        "orders", "plan", "plans", "promises", "safeguards", "next", "next time")
      + table(.other, "questions", "evidence", "thanks", "guidelines", "distribution"))

  /// Words that announce a part whatever follows them in the line: "What we'll do so that …".
  static let beginnings = PhraseTable<SectionRole>(
    table(
      .actions, "what we will do", "what we'll do", "what will we do", "what we are going to do",
      "what we're going to do", "what i will do", "what i'll do"))

  /// Words that may stand beside a phrase in a question that is a heading without any mark: "What are we
  /// doing to prevent it from happening again?"
  static let questionFillers: WordSet = [
    "what", "how", "why", "who", "when", "was", "were", "is", "are", "did", "do", "will", "we",
    "can",
    "it",
    "this", "that", "prevent", "stop", "avoid", "from", "happening", "again", "be", "been", "have",
    "has", "about", "there", "so",
  ]

  /// How headings end that begin with "what" and somebody: "What Acme promised".
  static let undertakings = PhraseTable<Bool>([
    "promised", "promises", "undertook", "decided", "has decided", "announced", "committed to",
    "has committed to", "will do", "do next", "do now", "will change", "plans", "plans to do",
    "planned", "is doing",
    "are doing", "said it would do", "says it will do", "intends to do", "is changing",
    "has changed", "has changed since", "have changed", "resolved to do", "agreed on", "agreed",
  ])

  /// Words that may stand beside a phrase in a line that is a heading without any mark.
  static let fillers: WordSet = [
    "the", "a", "an", "of", "and", "for", "to", "in", "on", "our", "this", "incident", "outage",
    "issue", "events", "event", "problem", "failure", "postmortem", "report", "details", "detail",
    "analysis", "section", "part", "general", "brief", "short", "full", "detailed", "technical",
    "initial", "final", "summary", "description", "explanation", "taken", "steps", "items",
    "measures", "actions", "resolution", "recovery", "impact", "duration", "or", "main", "key",
    "future", "proposed", "fixes", "list", "mitigation", "preventive", "preventative", "corrective",
    "remediation", "so", "its", "all", "times", "time", "utc", "gmt", "service", "system",
    "prevention", "und", "et", "y", "e", "de", "des", "du", "del", "la", "le", "les", "l'incident",
    "der", "root", "correctives", "préventives", "correctivas", "preventivas", "corretivas",
  ]

  /// What joins two phrases into one heading.
  static let conjunctions: WordSet = ["and", "und", "et", "y", "e"]

  private static func table(_ role: SectionRole, _ phrases: String...) -> [(String, SectionRole)] {
    phrases.map { ($0, role) }
  }
}
