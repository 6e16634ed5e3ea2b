import Incidents

/// The numbers at the top of a term's page.
struct TermFacts {
  let group: TermGroup
  let summary: TermSummary
  let parts: PageParts

  private var words: Words { parts.words }

  var html: HTML {
    var rows: [(label: String, value: HTML)] = [(words["term.incidents"], count)]
    rows.append((words["fact.duration"], duration))
    if let affected { rows.append((words["fact.affected"], affected)) }
    if let first = summary.first, let last = summary.last, group.kind != .years {
      rows.append((words["term.first"], InstantText.element(first, words.day(first))))
      rows.append((words["term.last"], InstantText.element(last, words.day(last))))
    }
    let items = rows.map { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" as HTML }
    return "<dl class=\"facts panel\">\n\(items.joined("\n"))\n</dl>"
  }

  private var count: HTML {
    var html = words.html(
      "term.count-of",
      ["n": "\(words.number(summary.count))", "total": "\(words.number(summary.total))"])
    if let share = summary.share {
      let text = words.text(
        "term.share-interval",
        [
          "share": words.percent(share.value * 100),
          "low": words.percent(share.interval.low * 100),
          "high": words.percent(share.interval.high * 100),
        ])
      html += " <span class=\"quiet\">· \(text)</span>"
    }
    return html
  }

  private var duration: HTML {
    guard let location = summary.duration else {
      return "<span class=\"quiet\">\(words["term.no-duration"])</span>"
    }
    let used = words.text(
      "term.known-of",
      ["n": words.number(location.count), "total": words.number(summary.count)])
    let longest = words.duration(location.maximum)
    let value =
      location.count < 3
      ? words.text("term.longest", ["longest": longest])
      : words.text(
        "term.median-longest", ["median": words.duration(location.median), "longest": longest])
    return "\(value) <span class=\"quiet\">\(used)</span>"
  }

  /// The median share from three values on, below that the largest.
  private var affected: HTML? {
    let shares = group.incidents.compactMap { $0.affected?.value.percent }
    guard let location = Location(of: shares) else { return nil }
    let used = words.text(
      "term.known-of",
      ["n": words.number(location.count), "total": words.number(group.incidents.count)])
    let largest = words.percent(location.maximum)
    let value =
      location.count < 3
      ? words.text("term.largest", ["largest": largest])
      : words.text(
        "term.median-largest", ["median": words.percent(location.median), "largest": largest])
    return "\(value) <span class=\"quiet\">\(used)</span>"
  }
}
