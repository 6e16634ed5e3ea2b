import Incidents

/// The tables of incidents on the pages of terms: an incident stands in those of its cause, its
/// components, its year …, so its row is made once. Some 700 bytes an incident, in one buffer.
struct IncidentRows: Sendable {
  private let words: Words
  private let bytes: [UInt8]
  /// By id.
  private let places: [String: Range<Int>]

  /// - Parameter parts: for the depth of the tables' pages.
  init(parts: PageParts) {
    words = parts.words
    let incidents = parts.index.knowledge.distinct
    let row = IncidentRow(parts: parts)
    var html = HTML(capacity: incidents.count * 800)
    var places: [String: Range<Int>] = [:]
    places.reserveCapacity(incidents.count)
    for incident in incidents {
      let start = html.bytes.count
      row.write(incident, to: &html)
      places[incident.id] = start..<html.bytes.count
    }
    (bytes, self.places) = (html.bytes, places)
  }

  /// - Parameter caption: names the table for those who cannot see what stands around it.
  func table(_ incidents: [Incident], caption: String) -> HTML {
    let rows = incidents.map { places[$0.id] ?? 0..<0 }
    let size = rows.reduce(IncidentTableFrame.size) { $0 + $1.count }
    return IncidentTableFrame.table(caption: caption, words, capacity: size) { html in
      bytes.withUnsafeBufferPointer { bytes in
        for row in rows { html.raw(UnsafeBufferPointer(rebasing: bytes[row])) }
      }
    }
  }
}

/// The table around the rows: whole without scripts, sortable with them.
enum IncidentTableFrame {
  /// About how many bytes it has.
  static let size = 1000

  static func table(
    caption: String, _ words: Words, capacity: Int, rows: (inout HTML) -> Void
  ) -> HTML {
    var html = HTML(capacity: capacity)
    html += """
      <table class="incidents sortable cards">
      <caption class="hidden-text">\(caption)</caption>
      <thead><tr>
      <th scope="col" data-first="descending">\(words["column.date"])</th>
      <th scope="col">\(words["column.incident"])</th>
      <th scope="col">\(words["column.cause"])</th>
      <th scope="col" data-first="descending">\(words["column.duration"])</th>
      <th scope="col" data-first="descending">\(words["column.affected"])</th>
      <th scope="col">\(words["column.components"])</th>
      </tr></thead>
      <tbody>

      """
    rows(&html)
    html.literal("</tbody>\n</table>\n")
    return html
  }
}
