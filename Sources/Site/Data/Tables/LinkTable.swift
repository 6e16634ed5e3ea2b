import Incidents
import Markup

/// What leads from an incident to others and to addresses, as a table.
struct LinkTable {
  let knowledge: KnowledgeBase
  let source: SourceFile?
  /// Of the incident's document.
  let links: [DocumentLink]
  let targets: LinkTargets

  enum Kind: String, CaseIterable {
    case related
    case sameIncident = "same-incident"
    case mention
    case document
  }

  static let columns = [
    DataTable.incident,
    DataTable.position("Counts the rows of the incident, from 1."),
    DataColumn(
      "kind", .word(Kind.allCases.map(\.rawValue)),
      "`related`: alike, best first; `same-incident`: another telling of the same; `mention`: the "
        + "document links to it or names it; `document`: a link or image of the document that leads "
        + "to another incident or to an address elsewhere.",
      isRequired: true),
    DataColumn(
      "target_id", .id,
      "The other incident: `id` in `incidents`. None for an address elsewhere."),
    DataColumn("address", .text, "Of a link of the document: where it leads, as written."),
    DataColumn(
      "score", .number,
      "Of related incidents: how alike; comparable within one incident's rows only.", minimum: 0,
      maximum: 1),
    DataColumn("same_cause", .truth, "Of related incidents: whether the root cause is the same."),
    DataColumn("shared_components", .list, "Of related incidents: components at fault in both."),
    DataColumn(
      "shared_terms", .list, "Of related incidents: the words that weigh most in both documents."),
    DataColumn(
      "text", .text, "Of a mention: the sentence that it stands in. Of a link: its words."),
    DataColumn(
      "line", .integer, "Of a mention or link: its line in the document, from 1.", minimum: 1),
    DataColumn("column", .integer, "The column there, from 1.", minimum: 1),
  ]

  func write(_ incident: Incident, to rows: inout some RowWriter) {
    let id = incident.id
    var row = Row(incident: id)
    for relation in knowledge.related[id] ?? [] {
      row.write(.related, target: relation.id, relation: relation, to: &rows)
    }
    for other in knowledge.sameIncident[id] ?? [] {
      row.write(.sameIncident, target: other, to: &rows)
    }
    for mention in knowledge.mentions[id] ?? [] {
      row.write(
        .mention, target: mention.id, text: mention.quote.isEmpty ? nil : mention.quote,
        place: source?.position(at: mention.range.lowerBound), to: &rows)
    }
    for link in links {
      let target: String?
      switch targets.target(of: link.address, from: incident.source) {
      case .incident(id), nil: continue
      case .incident(let other): target = other
      case .outside: target = nil
      }
      row.write(
        .document, target: target, address: link.address, text: words(of: link),
        place: source?.position(at: link.words.lowerBound), to: &rows)
    }
  }

  private func words(of link: DocumentLink) -> String? {
    guard let source, !link.words.isEmpty else { return nil }
    return String(decoding: source.bytes[link.words], as: UTF8.self)
  }

  private struct Row {
    let incident: String
    var position = 0

    mutating func write(
      _ kind: Kind, target: String?, relation: Relation? = nil, address: String? = nil,
      text: String? = nil, place: SourcePosition? = nil, to rows: inout some RowWriter
    ) {
      position += 1
      rows.plain(incident)
      rows.number(position)
      rows.plain(kind.rawValue)
      rows.plain(target)
      rows.text(address)
      rows.number(relation?.roundedScore)
      rows.truth(relation?.sameCause)
      rows.list(relation?.sharedComponents)
      rows.list(relation?.sharedTerms)
      rows.text(text)
      rows.number(place?.line)
      rows.number(place?.column)
      rows.endRow()
    }
  }
}

extension Relation {
  /// Four digits rank as well as sixteen, and survive another order of summation.
  var roundedScore: Double { (score * 10_000).rounded() / 10_000 }
}
