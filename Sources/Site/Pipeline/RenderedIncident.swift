import Incidents
import Markup

/// An incident's document, ready for its page.
public struct RenderedIncident: Sendable {
  public let incident: Incident
  /// The document's HTML and headings.
  public let document: RenderedDocument
  /// The id of the mark that shows where a field comes from; see ``EvidenceMarks/markOfField``.
  public let markOfField: [String: String]
}
