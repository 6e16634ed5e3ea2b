import Incidents

/// The years by month, as a table whose cells are darker the more incidents began then.
///
/// A table is its own twin in words: years and months are headings that a screen reader says with
/// every cell, cells are links in the order of reading, and it takes fewer bytes than a drawing.
struct HomeCalendar {
  let parts: PageParts

  static let mostYears = 12
  /// Numbers of more digits leave a phone's cell.
  private static let largest = 999
  private static let steps = 4
  /// Years in a row that get an empty row; of more, a date that is far off is a likelier reason than
  /// a quiet decade.
  private static let mostQuietYears = 3

  private struct Year {
    let number: Int
    /// `nil` for a year without incidents.
    let path: String?
    /// Twelve.
    var months: [[Incident]]
  }

  /// Empty without any incident that has a year.
  var html: HTML {
    let groups = parts.index[.years].filter { Int($0.id) != nil }
    let years = rows(groups)
    guard let oldest = years.last?.number else { return HTML() }
    let most = years.flatMap(\.months).map(\.count).max() ?? 1
    return """
      <table class="calendar">
      <caption class="hidden-text">\(parts.words["charts.calendar.caption"])</caption>
      <thead><tr><th scope="col"><span class="hidden-text">\(parts.words["charts.calendar.year"])\
      </span></th>\(months)</tr></thead>
      <tbody>
      \(years.map { row($0, most: most) }.joined("\n"))
      </tbody>
      </table>
      \(notes(earlier: groups.filter { (Int($0.id) ?? 0) < oldest }, than: oldest))
      """
  }

  /// Newest first, with the quiet years between; the last has an incident.
  private func rows(_ groups: [TermGroup]) -> [Year] {
    var rows: [Year] = []
    for group in groups {
      let year = year(group)
      let next = rows.last?.number ?? year.number + 1
      let quiet = (year.number + 1..<max(next, year.number + 1)).reversed()
      let shown = quiet.count > Self.mostQuietYears ? [] : Array(quiet)
      guard rows.count + shown.count < Self.mostYears else { break }
      rows += shown.map { Year(number: $0, path: nil, months: Array(repeating: [], count: 12)) }
      rows.append(year)
    }
    return rows
  }

  private func year(_ group: TermGroup) -> Year {
    var months: [[Incident]] = Array(repeating: [], count: 12)
    for incident in group.incidents {
      if let month = incident.when?.month, (1...12).contains(month) {
        months[month - 1].append(incident)
      }
    }
    let path = parts.root + (parts.index.path(.years, group.id) ?? "years.html")
    return Year(number: Int(group.id) ?? 0, path: path, months: months)
  }

  /// The initials, and the rest of the short names, for which phones have no room.
  private var months: HTML {
    let locale = parts.words.locale
    return zip(locale.shortMonths, locale.months).map { short, long -> HTML in
      """
      <th scope="col" abbr="\(long)">\(String(short.prefix(1)))\
      <span>\(String(short.dropFirst()))</span></th>
      """
    }.joined()
  }

  private func row(_ year: Year, most: Int) -> HTML {
    let cells = zip(year.months, parts.words.locale.months).map { incidents, month -> HTML in
      incidents.isEmpty ? "<td></td>" : cell(incidents, month: month, of: year, most: most)
    }
    let number = String(year.number)
    let head = year.path.map { "<a href=\"\($0)\">\(number)</a>" as HTML } ?? "\(number)"
    return "<tr><th scope=\"row\">\(head)</th>\(cells.joined())</tr>"
  }

  private func cell(_ incidents: [Incident], month: String, of year: Year, most: Int) -> HTML {
    let count = incidents.count
    var path = year.path ?? ""
    var name = parts.words.text(
      "charts.calendar.cell", count: count, ["month": month, "year": String(year.number)])
    if let only = incidents.first, count == 1 {
      path = parts.root + SiteAddress.page(of: only.id)
      name = parts.words.text(
        "charts.calendar.single",
        [
          "n": parts.words.number(1), "month": month, "year": String(year.number),
          "title": Clipping.clipped(only.title.value, 80),
        ])
    }
    let shown =
      count > Self.largest ? "\(parts.words.number(Self.largest))+" : parts.words.number(count)
    return """
      <td class="step-\(Self.step(count, of: most))"><a href="\(path)" aria-label="\(name)" \
      title="\(name)">\(shown)</a></td>
      """
  }

  /// 1…4
  static func step(_ count: Int, of most: Int) -> Int {
    guard most > steps else { return min(max(count, 1), steps) }
    return min(max((count * steps + most - 1) / most, 1), steps)
  }

  private func notes(earlier: [TermGroup], than oldest: Int) -> HTML {
    var notes: [HTML] = []
    let before = earlier.reduce(0) { $0 + $1.incidents.count }
    if before > 0 {
      let text = parts.words.text(
        "charts.calendar.earlier", count: before, ["year": String(oldest)])
      notes.append("<a href=\"\(parts.root)years.html\">\(text)</a>")
    }
    if let undated = parts.index[.years].first(where: { Int($0.id) == nil }) {
      let text = parts.words.text("charts.calendar.undated", count: undated.incidents.count)
      let path = parts.index.path(.years, undated.id) ?? "years.html"
      notes.append("<a href=\"\(parts.root)\(path)\">\(text)</a>")
    }
    return notes.isEmpty ? HTML() : "<p class=\"quiet\">\(notes.joined(" · "))</p>"
  }
}
