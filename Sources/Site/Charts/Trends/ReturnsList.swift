import Incidents

/// The incidents that came back, each beside the one that it repeats. Nothing is drawn.
struct ReturnsList {
  private static let id = "recurrence"
  /// More rows than this are left to the data: the page has other things to show.
  private static let most = 25

  let recurrence: Recurrence
  let parts: PageParts

  private var words: Words { parts.words }

  var figure: ChartFigure {
    ChartFigure(
      id: Self.id, title: words["trends-charts.returns.title"],
      sentences: TrendsSentences(words).recurrence(recurrence), drawing: .none, list: list,
      table: nil, files: [.init(path: "data/recurrence.csv", bytes: csv)])
  }

  private var list: HTML {
    if recurrence.returns.isEmpty { return HTML() }
    let header = [
      words["trends-charts.returns.again"], words["trends-charts.returns.before"],
      words["trends-charts.returns.days"], words["trends-charts.cause"],
      words["trends-charts.returns.components"], words["trends-charts.returns.acted"],
    ]
    let head = header.map { "<th scope=\"col\">\($0)</th>" as HTML }
    // Those that the sentences above count came back soon; the table has the others too.
    var caption = [words.text("trends-charts.returns.caption", count: recurrence.returns.count)]
    if recurrence.returns.count > Self.most {
      caption.append(
        words.text(
          "trends-charts.table-cut", count: recurrence.returns.count,
          ["shown": words.number(Self.most)]))
    }
    let rows = recurrence.returns.prefix(Self.most).map { row($0, header) }
    return """
      <table class="returns cards"><caption>\(caption.joined(separator: " "))</caption><thead><tr>\(head.joined())</tr></thead><tbody>
      \(rows.joined())</tbody></table>
      """
  }

  private func row(_ found: Recurrence.Return, _ header: [String]) -> HTML {
    let components = found.components.map(parts.component).joined(", ")
    let acted: HTML =
      found.wasActedUpon
      ? "<td data-label=\"\(header[5])\">\(words["trends-charts.yes"])</td>"
      : "<td class=\"none\" data-label=\"\(header[5])\"></td>"
    let day = InstantText.element(found.when, words.shortDay(found.when))
    return """
      <tr><th scope="row" class="title">\(parts.link(found.id))<span class="also">\(day)</span></th>\
      <td data-label="\(header[1])">\(parts.link(found.earlierID))</td>\
      <td class="number" data-label="\(header[2])">\(words.decimal(found.days))</td>\
      <td data-label="\(header[3])">\(parts.cause(found.cause))</td>\
      <td data-label="\(header[4])">\(components)</td>\(acted)</tr>

      """
  }

  private var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(
      [
        "id", "title", "start", "earlier_id", "earlier_title", "days", "cause", "components",
        "after_something_done", "within_90_days",
      ].map { .plain($0) })
    for found in recurrence.returns {
      csv.row([
        .plain(found.id), .text(found.title), .instant(found.when),
        .plain(found.earlierID), .text(found.earlierTitle), .rounded(found.days),
        .text(found.cause.rawValue), .list(found.components), .flag(found.wasActedUpon),
        .flag(found.isSoon),
      ])
    }
    return csv.bytes
  }
}
