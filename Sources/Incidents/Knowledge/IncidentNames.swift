import Markup

/// What incidents are called: their ids, old ids and numbers, and titles that are distinctive
/// enough to be names.
struct IncidentNames: Sendable {
  /// A title of fewer words is a phrase that anybody may use …
  private static let fewestWords = 4
  /// … and so is one of fewer words than this, unless it is set apart as a title.
  private static let plainWords = 6
  /// A title has to have so many words that not every postmortem has.
  private static let fewestTelling = 2

  private let ids: [String]
  private var table = NameTable()

  init(_ incidents: [Incident]) {
    ids = incidents.map(\.id)
    for (number, incident) in incidents.enumerated() {
      for id in [incident.id] + incident.aliases where Self.isDistinctive(id: id) {
        table.add(id, number, .number)
      }
      addTitle(incident.title.value, number)
      let file = incident.source.split(separator: "/").last.map(String.init) ?? ""
      for text in [incident.title.value, file] {
        let bytes = Array(text.utf8)
        for range in IncidentNumber.all(in: bytes) {
          table.add(String(decoding: bytes[range], as: UTF8.self), number, .number)
        }
      }
      for ticket in IncidentNumber.tickets(in: Array(incident.title.value.utf8)) {
        table.add(ticket, number, .ticket)
      }
    }
    table.close()
  }

  /// An id that is a number, or of so many words that nobody writes them in a row by chance.
  private static func isDistinctive(id: String) -> Bool {
    let bytes = Array(id.utf8)
    if IncidentNumber.all(in: Array(id.uppercased().utf8)) == [0..<bytes.count] { return true }
    return bytes.count >= 12 && bytes.count { $0 == UInt8(ascii: "-") } >= 2
  }

  private mutating func addTitle(_ title: String, _ incident: Int) {
    addName(title, incident)
    // "Postmortem: The day the checkout went fishing" is also named without its label.
    guard let colon = title.firstIndex(of: ":"),
      Self.tellingWords(Array(title[..<colon].utf8)) == 0
    else { return }
    let rest = title[title.index(after: colon)...].drop { $0 == " " }
    addName(String(rest), incident)
  }

  private mutating func addName(_ title: String, _ incident: Int) {
    let bytes = Array(title.utf8)
    let words = NameWords(bytes).count
    guard words >= Self.fewestWords, Self.tellingWords(bytes) >= Self.fewestTelling else { return }
    table.add(title, incident, words < Self.plainWords ? .title : .longTitle)
  }

  private static func tellingWords(_ bytes: [UInt8]) -> Int {
    NameWords(bytes).ranges.count { range in
      range.count >= 3 && !bytes[range].allSatisfy(\.isASCIIDigit)
        && !StopWords.all.contains(Word(bytes, range))
    }
  }

  /// Visits the places of a text at which an incident is named, first to last.
  func eachMention(in bytes: [UInt8], _ visit: (_ id: String, _ range: Range<Int>) -> Void) {
    table.eachName(in: bytes) { visit(ids[$0], $1) }
  }
}
