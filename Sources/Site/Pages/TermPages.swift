import Incidents

/// An index by cause, component or year: its own page and one for each term.
struct TermPages {
  struct Term {
    let id: String
    let label: String
    let meaning: String?
    let incidents: [Incident]
  }

  let base: KnowledgeBase
  let rows: IncidentRow
  /// `causes`, `components`, `years`: the folder and the index page.
  let folder: String
  let heading: String
  /// What a page of one term is called, before its label.
  let prefix: String
  let sentence: String
  let nothing: String
  let hasSwatch: Bool
  /// Incidents counted once; terms without any are left out.
  let terms: [Term]

  var pages: [PageFrame.Page] {
    [index] + terms.indices.map(page)
  }

  private var index: PageFrame.Page {
    PageFrame.Page(
      path: "\(folder).html", title: heading, description: sentence, template: "term-index",
      context: [
        "heading": heading, "sentence": sentence, "hasTerms": !terms.isEmpty, "nothing": nothing,
        "terms": terms.map { term in
          var context: [String: Any] = [
            "id": term.id, "label": term.label, "href": "\(folder)/\(term.id).html",
            "count": term.incidents.count, "swatch": hasSwatch,
            "statement": TermStatement.text(TermSummary(term.incidents, of: base.distinct.count)),
          ]
          context["meaning"] = term.meaning
          return context
        },
      ])
  }

  private func page(_ index: Int) -> PageFrame.Page {
    let term = terms[index]
    let statement = TermStatement.text(TermSummary(term.incidents, of: base.distinct.count))
    var context: [String: Any] = [
      "id": term.id, "heading": prefix + term.label, "swatch": hasSwatch, "statement": statement,
      "indexHref": "\(folder).html", "indexLabel": heading,
      "rows": term.incidents.map { rows.context($0, root: "../") },
    ]
    context["meaning"] = term.meaning
    if index > 0 { context["previous"] = link(terms[index - 1]) }
    if index + 1 < terms.count { context["next"] = link(terms[index + 1]) }
    return PageFrame.Page(
      path: "\(folder)/\(term.id).html", title: prefix + term.label,
      description: "\(term.meaning.map { $0 + " " } ?? "")\(statement)", template: "term",
      context: context)
  }

  private func link(_ term: Term) -> [String: Any] {
    ["href": "\(term.id).html", "label": term.label]
  }
}

/// What can be said of a term in a line or two.
enum TermStatement {
  static func text(_ summary: TermSummary) -> String {
    var text = "\(summary.count) of \(summary.total) incident\(summary.total == 1 ? "" : "s")"
    if let first = summary.first, let last = summary.last {
      text +=
        first == last
        ? ", on \(DateText.day(first))"
        : ", the first on \(DateText.day(first)), the latest on \(DateText.day(last))"
    }
    text += "."
    guard let duration = summary.duration, duration.count >= 3 else { return text }
    text += " Median duration \(Spoken.duration(duration.median))"
    if let interval = duration.interval {
      text +=
        " (95 % interval \(Spoken.duration(interval.low)) to \(Spoken.duration(interval.high)))"
    }
    return text + ", from \(duration.count) that state one."
  }
}
