/// What a label such as "Start time:" or the left cell of a table announces.
enum FieldLabel: Sendable, Hashable {
  case start, end, detected, mitigated, duration, timeToDetect, timeToRestore, date, severity,
    status, authors,
    services
  case affected, timeZone, trigger, title
  /// The document's own dates: written, published, reviewed, due.
  case documentDate

  static let phrases: [Field] =
    fields(
      .start,
      "start", "start time", "started", "started at", "start date", "incident start",
      "incident started", "incident began", "outage start", "outage started", "outage began",
      "issue start", "issue started", "began", "begin", "beginning", "fault occurs",
      "fault occurred", "time of incident", "time of occurrence", "onset", "start of incident",
      "start of the incident", "start of outage", "start of impact", "impact start",
      "impact started", "time started", "incident start time", "outage start time", "opened",
      "start date and time", "date started", "first impact", "occurred", "occurrence",
      "time of failure",
      "customer impact start", "user impact start", "start of trouble", "since", "from",
      "since when", "down", "down since", "went down", "beginn", "anfang", "störungsbeginn",
      "début", "inicio", "início")
    + fields(
      .end,
      "end", "end time", "ended", "ended at", "end date", "incident end", "incident ended",
      "downtime end", "downtime ended", "disruption end", "outage end", "outage ended", "issue end",
      "issue ended", "resolved", "resolved at",
      "time resolved", "resolution time", "incident resolved", "incident resolved at",
      "service restored", "restored", "restored at", "recovered", "recovered at", "finish",
      "end of incident", "end of the incident", "end of outage", "end of impact", "impact end",
      "impact ended", "impact over", "time ended", "incident end time", "outage end time", "closed",
      "end date and time", "date resolved", "time of resolution", "incident closed",
      "fully resolved", "full recovery", "customer impact end", "user impact end", "end of trouble",
      "full restoration", "stable", "stabilised", "stabilized", "restoration",
      "time of restoration", "up", "up again", "back up", "back online", "to", "until", "till",
      "until when", "ende", "störungsende",
      "behoben", "fin", "fim")
    + fields(
      .detected,
      "detected", "detected at", "first detected", "detection time", "time detected",
      "time of detection", "issue detected", "discovered", "discovered at", "detection",
      "issue detection", "team aware", "noticed", "first noticed", "raised", "noticed at",
      "first reported", "reported at", "time reported", "first alert", "alert fired",
      "first alerted",
      "found at")
    + fields(
      .timeToDetect, "time to detect", "time to detection", "ttd", "mttd", "detection delay",
      "time until detection", "detected after", "time to notice")
    + fields(
      .mitigated, "mitigated", "mitigated at", "time mitigated", "mitigation time", "repaired",
      "repaired declared", "repair declared", "contained")
    + fields(
      .duration,
      "duration", "outage duration", "incident duration", "total duration", "duration of outage",
      "duration of the outage", "duration of incident", "duration of the incident",
      "duration of disruption", "duration of the disruption", "duration of impact",
      "total outage time", "length of outage", "length of the outage", "length of downtime",
      "unavailability", "service downtime", "total downtime", "downtime", "outage period", "length",
      "incident period", "period",
      "incident window", "outage window", "total time",
      "total", "how long did it last", "total outage", "total incident duration",
      "total outage duration", "outage time",
      "impact duration", "lasted", "how long", "duration of issue", "duration of the issue",
      "window", "impact window", "total impact", "total impact time", "time of customer impact",
      "total time of customer impact", "customer impact duration", "total customer impact",
      "dauer", "ausfalldauer", "durée", "duración", "duração")
    + fields(
      .timeToRestore,
      "time to recovery", "time to recover", "time to restore", "time to restoration",
      "time to restore service", "time to resolve", "time to resolution", "ttr",
      "mttr")
    + fields(
      .date,
      "date", "incident date", "date of incident", "date of the incident", "outage date",
      "date of outage", "date of the outage", "when", "date and time", "incident time", "date time",
      "day", "date of occurrence", "event date", "time", "datum", "fecha")
    + fields(
      .severity,
      "severity", "severity level", "incident severity", "sev", "priority", "impact level",
      "sev level", "severity rating", "incident priority", "incident level", "priority level",
      "final severity", "schweregrad", "gravité", "severidad", "severidade", "gravedad")
    + fields(
      .status, "status", "incident status", "current status", "state", "doc status",
      "document status",
      "report status", "postmortem status", "post mortem status", "review status", "doc state",
      "document state")
    + fields(
      .authors,
      "author", "authors", "written by", "owner", "incident commander", "prepared by", "by",
      "reporter", "postmortem owner", "post mortem owner", "reported by", "document owner",
      "doc owner", "report owner", "postmortem author", "post mortem author", "report by",
      "report author", "editor", "edited by", "compiled by", "drafted by", "posted by",
      "published by", "lead author", "document author")
    + fields(
      .services,
      "service", "services", "affected service", "affected services", "services affected",
      "service affected", "affected system", "affected systems", "systems affected",
      "affected components", "affected component", "product", "products affected",
      "impacted services", "impacted service", "system", "components affected", "systems",
      "affected products", "affected product", "impacted products", "impacted product",
      "products impacted", "services impacted", "service impacted", "impacted systems",
      "impacted system", "systems impacted", "system impacted", "impacted components",
      "components impacted", "business service", "business services", "application",
      "applications", "affected application", "affected applications", "applications affected",
      "impacted applications", "this incident affected", "service name")
    + fields(
      .affected,
      "affected", "users affected", "affected users", "customers affected", "affected customers",
      "users impacted", "impacted users", "percentage of users affected", "percent affected",
      "user impact", "customer impact", "requests affected", "percentage affected", "scope",
      "who was hit", "who was affected", "whom it hit")
    + fields(
      .timeZone, "time zone", "timezone", "times in", "all times in", "zeitzone", "fuseau horaire",
      "zona horaria")
    + fields(.trigger, "trigger", "triggered by", "triggering event", "trigger event")
    + fields(
      .title, "title", "postmortem title", "incident title", "incident name", "title name",
      "subject")
    + fields(
      .documentDate,
      "date of postmortem", "postmortem date", "published", "publication date", "last updated",
      "updated", "meeting scheduled for", "meeting", "postmortem meeting", "report date",
      "date of report", "date of the report", "date of the postmortem", "date of this document",
      "date of the document", "review date", "created", "meeting date",
      "created at", "date written", "due", "due date", "deadline", "date published", "reviewed",
      "date prepared", "date of issue", "issue date", "issued", "sent", "report dated",
      "date of publication", "date of review", "date of meeting", "date of writing",
      "date of this report", "version", "pir date", "review held")

  struct Field: Sendable {
    let phrase: String
    let label: FieldLabel
  }

  private static func fields(_ label: FieldLabel, _ phrases: String...) -> [Field] {
    phrases.map { Field(phrase: $0, label: label) }
  }

  static let table = PhraseTable<FieldLabel>(phrases.map { ($0.phrase, $0.label) })

  /// The field that a label's words name; the whole label has to be one phrase, an article and
  /// a bracket aside.
  static func match(_ text: TokenText, _ tokens: Range<Int>) -> FieldLabel? {
    let tokens = withoutNumber(text, tokens)
    if let label = whole(text, tokens) { return label }
    // "Début / Start": one of two languages.
    if let slash = tokens.first(where: { text.isMark($0, "/") && text.tokens[$0].spaceBefore }),
      let label = whole(text, slash + 1..<tokens.upperBound)
        ?? whole(text, tokens.lowerBound..<slash)
    {
      return label
    }
    return boundary(text, tokens)
  }

  /// "1.2 Start": the number of a paragraph is no part of its label.
  private static func withoutNumber(_ text: TokenText, _ tokens: Range<Int>) -> Range<Int> {
    var low = tokens.lowerBound
    while low < tokens.upperBound, text.isNumber(low) || text.isMark(low, ".") { low += 1 }
    return low..<tokens.upperBound
  }

  /// "Beginning of the disturbance", "Date and time of restoration": whatever it was that began.
  private static func boundary(_ text: TokenText, _ tokens: Range<Int>) -> FieldLabel? {
    guard let (label, index, count) = boundaries.first(in: text, tokens),
      tokens.upperBound - index <= count + 4,
      tokens.lowerBound == index || datesOfBoundaries.match(text, at: tokens.lowerBound) != nil,
      !plans.occurs(in: text, tokens)
    else { return nil }
    return label
  }

  private static let boundaries = PhraseTable<FieldLabel>([
    ("start of", .start), ("beginning of", .start), ("begin of", .start), ("onset of", .start),
    ("commencement of", .start),
    ("end of", .end), ("restoration of", .end), ("restoration", .end), ("recovery of", .end),
    ("conclusion of", .end),
    ("detection of", .detected), ("detection", .detected),
  ])

  private static let datesOfBoundaries = PhraseTable<Bool>([
    "date and time of", "date of", "time of", "the", "time and date of",
  ])

  /// What begins and ends as planned is not the incident.
  private static let plans = PhraseTable<Bool>([
    "maintenance", "planned", "announced", "window", "support", "life", "contract", "shift",
    "report", "year", "month", "quarter", "day", "week", "sale", "event", "release", "migration",
  ])

  private static func whole(_ text: TokenText, _ tokens: Range<Int>) -> FieldLabel? {
    var low = tokens.lowerBound
    while low < tokens.upperBound, text.tokens[low].kind == .mark || text.isWord(low, "the") {
      low += 1
    }
    guard low < tokens.upperBound, let (label, count) = table.match(text, at: low) else {
      return nil
    }
    for index in low + count..<max(tokens.upperBound, low + count) {
      if text.isMark(index, "(") { break }
      if text.tokens[index].kind == .word { return nil }
    }
    return label
  }
}
