/// What a section of a postmortem is for.
public enum SectionRole: UInt16, Sendable, CaseIterable {
  /// Before any heading, and below headings that only name the document.
  case lead
  case summary, impact, detection, timeline, rootCause, factors, resolution, lessons, actions
  /// Plainly none of the others: conclusions, references, tables of contents.
  case other
  /// The same incident told a second time in one document.
  case retold
}
