import Incidents

/// An incident's action items as a table.
struct IncidentActions {
  let parts: PageParts
  let incident: Incident
  let origins: FactOrigins

  private var words: Words { parts.words }

  var html: HTML {
    guard !incident.actionItems.isEmpty else { return HTML() }
    let rows = incident.actionItems.enumerated().map { row($1, number: $0 + 1) }
    return """
      <p class="quiet">\(states)</p>
      <table class="actions cards">
      <caption class="hidden-text">\(words["incident.actions"])</caption>
      <thead><tr><th scope="col">\(words["action.action"])</th>\
      <th scope="col">\(words["action.kind"])</th><th scope="col">\(words["action.owner"])</th>\
      <th scope="col">\(words["action.due"])</th>\
      <th scope="col">\(words["action.state"])</th></tr></thead>
      <tbody>
      \(rows.joined("\n"))
      </tbody>
      </table>
      """
  }

  /// The id of an item's row, by its place from 1.
  static func anchor(_ number: Int) -> String { "action-\(number)" }

  /// How many are done, open, or left unsaid.
  private var states: String {
    let done = incident.actionItems.count { $0.done == true }
    let open = incident.actionItems.count { $0.done == false }
    let unsaid = incident.actionItems.count - done - open
    var parts = [words.text("action.items", count: incident.actionItems.count)]
    if done > 0 { parts.append(words.text("action.count-done", count: done)) }
    if open > 0 { parts.append(words.text("action.count-open", count: open)) }
    if unsaid > 0, done + open > 0 {
      parts.append(words.text("action.count-unsaid", count: unsaid))
    }
    if done + open == 0 { parts.append(words["action.all-unsaid"]) }
    return parts.joined(separator: "; ") + "."
  }

  private func row(_ action: ActionItem, number: Int) -> HTML {
    let hasMark = origins.markOfField["action-\(number)"] != nil
    let origin = hasMark ? origins.of("action", number: number, action.evidence) : HTML()
    let ticket = PageParts.ticket(action, beside: action.text)
    let due = action.due.map { InstantText.element($0, words.shortDay($0)) }
    return """
      <tr id="\(Self.anchor(number))"><th scope="row" class="title"><span dir="auto"\(parts.language)>\(action.text)</span>\(ticket)\
      \(origin)</th><td data-label="\(words["action.kind"])">\(words.html("action.\(action.kind.rawValue)"))</td>\
      \(cell("owner", action.owner.map { "<bdi>\($0)</bdi>" }))\(cell("due", due))\
      \(cell("state", action.done.map { words.html($0 ? "action.done" : "action.open") }))</tr>
      """
  }

  private func cell(_ name: String, _ value: HTML?) -> HTML {
    let label = words["action.\(name)"]
    guard let value else { return "<td class=\"none\" data-label=\"\(label)\"></td>" }
    return "<td data-label=\"\(label)\">\(value)</td>"
  }
}
