import Incidents

/// An incident's action items as a table.
struct IncidentActions {
  let subject: IncidentSubject

  private var parts: PageParts { subject.parts }
  private var words: Words { subject.parts.words }

  var html: HTML {
    guard !subject.incident.actionItems.isEmpty else { return HTML() }
    var rows = HTML(capacity: subject.incident.actionItems.count * 700)
    for (index, action) in subject.incident.actionItems.enumerated() {
      if index > 0 { rows.literal("\n") }
      write(action, number: index + 1, to: &rows)
    }
    return """
      <p class="quiet">\(states)</p>
      <table class="actions cards">
      <caption class="hidden-text">\(words["incident.actions"])</caption>
      <thead><tr><th scope="col">\(words["action.action"])</th>\
      <th scope="col">\(words["action.kind"])</th><th scope="col">\(words["action.owner"])</th>\
      <th scope="col">\(words["action.due"])</th>\
      <th scope="col">\(words["action.state"])</th></tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      """
  }

  /// The id of an item's row, by its place from 1.
  static func anchor(_ number: Int) -> String { "action-\(number)" }

  /// How many are done, open, or left unsaid.
  private var states: String {
    let done = subject.incident.actionItems.count { $0.done == true }
    let open = subject.incident.actionItems.count { $0.done == false }
    let unsaid = subject.incident.actionItems.count - done - open
    var parts = [words.text("action.items", count: subject.incident.actionItems.count)]
    if done > 0 { parts.append(words.text("action.count-done", count: done)) }
    if open > 0 { parts.append(words.text("action.count-open", count: open)) }
    if unsaid > 0, done + open > 0 {
      parts.append(words.text("action.count-unsaid", count: unsaid))
    }
    if done + open == 0 { parts.append(words["action.all-unsaid"]) }
    return parts.joined(separator: "; ") + "."
  }

  private func write(_ action: ActionItem, number: Int, to html: inout HTML) {
    html.literal("<tr id=\"")
    html.plain(Self.anchor(number))
    html.literal("\"><th scope=\"row\" class=\"title\"><span dir=\"auto\"")
    html += parts.language
    html.literal(">")
    html.text(action.text)
    html.literal("</span>")
    html += PageParts.ticket(action, beside: action.text)
    subject.origins.writeIfMarked("action", number: number, action.evidence, to: &html)
    html.literal("</th>")
    cell(words["action.kind"], &html, action.kind) {
      $1 += words.html("action.\($0.rawValue)")
    }
    cell(words["action.owner"], &html, action.owner) { $1 += "<bdi>\($0)</bdi>" }
    cell(words["action.due"], &html, action.due) {
      InstantText.write($0, words.shortDay($0), to: &$1)
    }
    cell(words["action.state"], &html, action.done) {
      $1 += words.html($0 ? "action.done" : "action.open")
    }
    html.literal("</tr>")
  }

  private func cell<Value>(
    _ label: String, _ html: inout HTML, _ value: Value?, _ write: (Value, inout HTML) -> Void
  ) {
    html.literal(value == nil ? "<td class=\"none\" data-label=\"" : "<td data-label=\"")
    html.text(label)
    html.literal("\">")
    if let value { write(value, &html) }
    html.literal("</td>")
  }
}
