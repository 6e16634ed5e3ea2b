import Markup

/// The rows behind a chart, as HTML and as CSV, so that both say the same.
struct FigureTable {
  let header: [String]
  var rows: [[String]] = []

  var html: String {
    var out = "<table><thead><tr>"
    for name in header { out += "<th scope=\"col\">\(HTMLText.escape(name))</th>" }
    out += "</tr></thead><tbody>"
    for row in rows {
      out += "<tr>"
      for (index, cell) in row.enumerated() {
        let name = index == 0 ? "th scope=\"row\"" : "td"
        out += "<\(name)>\(HTMLText.escape(cell))</\(index == 0 ? "th" : "td")>"
      }
      out += "</tr>"
    }
    return out + "</tbody></table>"
  }

  var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(header.map { .text($0) })
    for row in rows { writer.row(row.map { .text($0) }) }
    return writer.bytes
  }
}
