/// The name of a way to read a value out of a document. Printed with every value's evidence and
/// explained on the site's `about.html`.
public enum ReadingRule: String, Sendable, Hashable, CaseIterable {
  case frontMatter = "front-matter"
  case labelledField = "labelled-field"
  case labelledRange = "labelled-range"
  case summaryStatement = "summary-statement"
  case statement = "statement"
  case timelineFirst = "timeline-first"
  case timelineLast = "timeline-last"
  case timelinePhase = "timeline-phase"
  case timelineEntry = "timeline-entry"
  case startPlusDuration = "start-plus-duration"
  case interval = "interval"
  case documentTitle = "document-title"
  case firstHeading = "first-heading"
  case firstLine = "first-line"
  case fileName = "file-name"
  case firstParagraph = "first-paragraph"
  case rootCauseSection = "root-cause-section"
  case rootCauseSentence = "root-cause-sentence"
  case resolutionSection = "resolution-section"
  case listItem = "list-item"
  case sectionLine = "section-line"
  case tableRow = "table-row"

  /// What the rule does, for a reader of the site; one sentence.
  public var explanation: String {
    switch self {
    case .frontMatter: "Written in the document's front matter."
    case .labelledField: "Follows a label such as “Duration:” or stands beside one in a table."
    case .labelledRange: "One side of a range that a label introduces."
    case .summaryStatement: "Said in a sentence of the summary or the impact section."
    case .statement: "Said in a sentence elsewhere in the document."
    case .timelineFirst: "The first entry of the timeline."
    case .timelineLast: "The last entry of the timeline that still belongs to the incident."
    case .timelinePhase: "The timeline entry whose words say this phase."
    case .timelineEntry: "An entry of the timeline."
    case .startPlusDuration: "The start and the stated duration, added."
    case .interval: "The end less the start."
    case .documentTitle: "The document's title line."
    case .firstHeading: "The first heading."
    case .firstLine: "The first line."
    case .fileName: "The file's name."
    case .firstParagraph: "The first paragraph of the summary."
    case .rootCauseSection: "Concluded in the section on the root cause."
    case .rootCauseSentence: "A sentence that names the cause as such."
    case .resolutionSection: "What the resolution mended."
    case .listItem: "An item of a list in such a section."
    case .sectionLine: "A line or sentence in such a section."
    case .tableRow: "A row of a table."
    }
  }
}
