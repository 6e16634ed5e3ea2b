import Incidents
import Markup
import Site

/// An explanation for people.
struct ExplanationText {
  let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  var text: String {
    var text = "\(Printable.text(explanation.source.path)): \(explanation.id)\n"
    if let page = explanation.page, let reason = explanation.notAPostmortem {
      text += "no incident but \(page): \(Printable.text(reason))\n"
    } else if let reason = explanation.notAPostmortem {
      text += "left out of the site: \(Printable.text(reason))\n"
    }
    text += explanation.values.map { "\n" + self.text(of: $0) }.joined()
    if !explanation.notStated.isEmpty {
      text += "\nnot stated: \(explanation.notStated.joined(separator: ", "))\n"
    }
    if !explanation.rejected.isEmpty {
      text += "\nconsidered and not taken:\n"
      text += explanation.rejected.map { "\n" + self.text(of: $0) }.joined()
    }
    return text
  }

  private func text(of value: Explanation.Value) -> String {
    let evidence = value.evidence
    return """
      \(value.field): \(Printable.text(value.text))
        \(place(evidence.range)), \(evidence.confidence.rawValue) confidence, \
      \(evidence.rule.rawValue): \(evidence.rule.explanation)
      \(excerpt(evidence.range))
      """
  }

  private func text(of candidate: RejectedCandidate) -> String {
    """
    \(candidate.field): \(Printable.text(candidate.value))
      \(place(candidate.range)): \(Printable.text(candidate.reason))
    \(excerpt(candidate.range))
    """
  }

  private func place(_ range: Range<Int>) -> String {
    let start = explanation.source.position(at: range.lowerBound)
    return "line \(start.line), column \(start.column)"
  }

  private func excerpt(_ range: Range<Int>) -> String {
    let source = explanation.source
    return SourceExcerpt(
      line: source.excerpt(at: range), start: source.position(at: range.lowerBound),
      end: source.position(at: range.upperBound)
    ).text()
  }
}
