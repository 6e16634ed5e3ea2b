import Incidents
import Markup

/// Every value of a document with its origin, and what was considered and not taken.
public struct Explanation: Sendable {
  /// One value of one field; a list's field appears once for each of its values.
  public struct Value: Sendable {
    /// As the record names it.
    public let field: String
    /// As the record would print it.
    public let text: String
    public let evidence: Evidence
  }

  public let source: SourceFile
  public let id: String
  /// Of a page that is no incident's: where it stands in the site.
  public let page: String?
  public let values: [Value]
  public let rejected: [RejectedCandidate]
  /// `nil` for a postmortem; else why the document is taken for something else.
  public let notAPostmortem: String?
  /// Fields of the record that the document says nothing about.
  public let notStated: [String]

  public init(_ document: Library.Document) {
    source = document.source
    id = document.reading.incident.id
    page = nil
    rejected = document.reading.rejected
    notAPostmortem = document.reading.notAPostmortem
    values = document.reading.incident.fieldEvidence.flatMap { field, evidence in
      zip(document.reading.incident.texts(of: field), evidence.all).map {
        Value(field: field, text: $0, evidence: $1)
      }
    }
    let stated = Set(values.map(\.field))
    notStated = Incident.fieldsWithEvidence.filter { !stated.contains($0) }
  }

  /// Of a page: it has no record, so nothing in it is missing.
  public init(_ page: SitePage) {
    source = page.source
    id = page.id
    self.page = page.path
    rejected = []
    notStated = []
    notAPostmortem =
      page.reading.isHome
      ? "its front matter says that it introduces the first page"
      : "its front matter says that it is a page of the site"
    values =
      [Value(field: "title", text: page.title, evidence: page.reading.title.evidence)]
      + (page.reading.description.map {
        [Value(field: "summary", text: $0.value, evidence: $0.evidence)]
      } ?? [])
  }

  /// Everything that was read from some documents, in the order of their paths and texts.
  public static func all(of library: Library) -> [Explanation] {
    let documents = (library.postmortems + library.others).map {
      (start: $0.reading.body.lowerBound, explanation: Explanation($0))
    }
    let pages = library.pages.map { (start: 0, explanation: Explanation($0)) }
    return (documents + pages)
      .sorted {
        let (a, b) = ($0.explanation.source.path, $1.explanation.source.path)
        return a == b ? $0.start < $1.start : ContentWalker.precedesByBytes(a, b)
      }
      .map(\.explanation)
  }

  /// For programs: one explanation, or an array of several.
  public static func json(_ explanations: [Explanation]) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    if explanations.count == 1 {
      explanations[0].write(to: &json)
    } else {
      json.array(explanations) { $1.write(to: &$0) }
    }
    json.newline()
    return json.bytes
  }

  private func write(to json: inout JSONWriter) {
    let places = EvidenceEncoder(source: source)
    json.object { json in
      json.member("source", source.path)
      json.member("id", id)
      json.member("page", page)
      json.member("not_a_postmortem", notAPostmortem)
      json.key("values")
      json.array(values) { json, value in
        json.object(.line) { json in
          json.member("field", value.field)
          json.member("value", value.text)
          json.key("evidence")
          places.write(value.evidence, to: &json)
        }
      }
      json.key("not_stated")
      json.strings(notStated)
      json.key("rejected")
      json.array(rejected) { places.write($1, to: &$0) }
    }
  }
}
