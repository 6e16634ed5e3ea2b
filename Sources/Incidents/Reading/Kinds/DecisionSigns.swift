import Markup

/// Tells records of architecture decisions, which have a date, a status and consequences too.
///
/// The headings are those of Michael Nygard's and of the MADR template.
enum DecisionSigns {
  static func isDecision(_ view: DocumentView) -> Bool {
    var found: Set<Part> = []
    for passage in view.passages where passage.isHeading {
      if passage.role == .timeline || passage.role == .rootCause { return false }
      // "Factors in the decision", but no sentence.
      guard passage.text.count <= 6 else { continue }
      if let (part, _, _) = headings.first(in: passage.text, 0..<passage.text.count) {
        found.insert(part)
      }
    }
    return found.contains(.decision) && found.count >= 2
  }

  private enum Part { case decision, status, context, consequences, options }

  private static let headings = PhraseTable<Part>([
    ("decision", .decision), ("decisions", .decision), ("decision outcome", .decision),
    ("status", .status), ("context", .context), ("context and problem statement", .context),
    ("consequences", .consequences), ("options", .options), ("considered options", .options),
    ("alternatives", .options), ("alternatives considered", .options),
  ])
}
