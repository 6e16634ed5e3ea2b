import Incidents
import Markup

/// The places of a document that its page marks, so that each fact can link to its origin.
public struct EvidenceMarks: Sendable {
  /// Sorted by start; none overlaps another.
  public let marks: [RenderRequest.Mark]
  /// The id of the mark that shows where a field comes from. A list's fields are numbered from 1,
  /// as in `timeline-2`. Fields whose origin the page does not show, such as those from front
  /// matter, are missing.
  public let markOfField: [String: String]

  /// - Parameter body: the part of the document that the page shows.
  public init(_ incident: Incident, body: Range<Int>, titleLine: Range<Int>?) {
    let candidates = Self.candidates(incident).filter {
      !$0.range.isEmpty && body.contains($0.range.lowerBound)
        && $0.range.upperBound <= body.upperBound
        && titleLine?.overlaps($0.range) != true
    }
    var kept: [Candidate] = []
    var markOfField: [String: String] = [:]
    // The narrowest first: a paragraph must not swallow the words in it that say more. What
    // overlaps a mark that stands already links there.
    for candidate in candidates.sorted(by: Self.narrowerFirst) {
      if let covering = kept.first(where: { $0.range.overlaps(candidate.range) }) {
        markOfField[candidate.field] = covering.id
      } else {
        kept.append(candidate)
        markOfField[candidate.field] = candidate.id
      }
    }
    marks =
      kept
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { RenderRequest.Mark(id: $0.id, range: $0.range) }
    self.markOfField = markOfField
  }

  private struct Candidate {
    let field: String
    let range: Range<Int>
    /// In the record's order.
    let order: Int

    var id: String { "ev-" + field }
  }

  private static func narrowerFirst(_ a: Candidate, _ b: Candidate) -> Bool {
    (a.range.count, a.order) < (b.range.count, b.order)
  }

  private static func candidates(_ incident: Incident) -> [Candidate] {
    var candidates: [Candidate] = []
    func add(_ field: String, _ evidence: Evidence) {
      candidates.append(
        Candidate(field: field, range: evidence.range, order: candidates.count))
    }
    for (field, evidence) in incident.fieldEvidence {
      let name = shortName(of: field)
      switch evidence {
      case .one(let evidence): add(name, evidence)
      case .each(let list):
        for (index, evidence) in list.enumerated() { add("\(name)-\(index + 1)", evidence) }
      }
    }
    return candidates
  }

  /// The field as an id says it.
  static func shortName(of field: String) -> String {
    switch field {
    case "duration_minutes": "duration"
    case "affected_percent": "affected"
    case "root_cause": "root-cause"
    case "contributing_factors": "factor"
    case "components": "component"
    case "services": "service"
    case "tags": "tag"
    case "authors": "author"
    case "action_items": "action"
    default: field
    }
  }
}
