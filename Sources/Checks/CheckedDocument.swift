import Incidents
import Markup

/// All that a rule may look at: one file, read.
public struct CheckedDocument: Sendable {
  public let source: SourceFile
  /// What was read of it, one an incident; empty for a page of the site. Also of documents that are no
  /// postmortems.
  public let incidents: [Reading]
  /// Every picture, in order.
  public let images: [DocumentImage]
  /// What came up while the document was read and its links were followed.
  public let found: [Diagnostic]

  public init(
    source: SourceFile, incidents: [Reading], images: [DocumentImage] = [],
    found: [Diagnostic] = []
  ) {
    self.source = source
    self.incidents = incidents
    self.images = images
    self.found = found
  }

  /// The incidents that are told here.
  public var postmortems: some Sequence<Reading> {
    incidents.lazy.filter { $0.notAPostmortem == nil }
  }
}
