import Incidents

/// One line of what changed.
struct ChangeRow: Equatable {
  enum Sign: Equatable {
    case changed, added, removed, done
  }

  let sign: Sign
  /// What changed, such as "duration".
  let name: String
  /// `nil` where there was, or is, nothing to say.
  let old: String?
  let new: String?
  /// Where the new value stands, such as `line 12`.
  var place: String?
}

/// What changed of an incident, in words.
enum ChangeRows {
  /// Characters of a text.
  private static let longest = 200

  static func rows(of change: IncidentChange) -> [ChangeRow] {
    let file =
      change.isRenamed
      ? [ChangeRow(sign: .changed, name: "file", old: change.old.source, new: change.new.source)]
      : []
    return file + fields(of: change) + timeline(change.timeline) + actions(change.actions)
  }

  // MARK: Fields

  private static func fields(of change: IncidentChange) -> [ChangeRow] {
    let changed = Set(change.fields.map(\.field))
    return change.fields.compactMap { field in
      // How a duration is known goes without saying where it is another one.
      if field.field == .basis, changed.contains(.duration) { return nil }
      return ChangeRow(
        sign: field.old == nil ? .added : field.new == nil ? .removed : .changed,
        name: field.field.name, old: words(field.old, field.field),
        new: words(field.new, field.field),
        place: field.new == nil ? nil : change.new.places[field.field].map { "line \($0.line)" })
    }
  }

  static func words(_ value: RecordValue?, _ field: RecordField) -> String? {
    switch value {
    case nil: nil
    case .text(let text): field.kind == .instant ? InstantWords.of(text) : clipped(text)
    case .list(let list): clipped(list.joined(separator: ", "))
    case .number(let number):
      field.kind == .length ? FactText.duration(number) : FactText.percent(number)
    }
  }

  private static func clipped(_ text: String) -> String {
    TerminalText.clipped(Printable.text(text), longest)
  }

  // MARK: Lists

  private static func timeline(_ change: ListChange<RecordEntry>) -> [ChangeRow] {
    guard !change.isEmpty else { return [] }
    let count = ChangeRow(
      sign: .changed, name: "timeline", old: entries(change.counts.old),
      new: entries(change.counts.new))
    return [count]
      + change.removed.map { ChangeRow(sign: .removed, name: "entry", old: words($0), new: nil) }
      + change.changed.map {
        ChangeRow(sign: .changed, name: "entry", old: words($0.old), new: words($0.new))
      }
      + change.added.map { ChangeRow(sign: .added, name: "entry", old: nil, new: words($0)) }
  }

  private static func entries(_ count: Int) -> String {
    count == 1 ? "1 entry" : "\(count) entries"
  }

  private static func words(_ entry: RecordEntry) -> String {
    let phase = entry.phase == "other" ? nil : "\(entry.phase):"
    return clipped(
      [entry.at.map(InstantWords.of), phase, entry.text].compactMap { $0 }.joined(separator: " "))
  }

  private static func actions(_ change: ListChange<RecordAction>) -> [ChangeRow] {
    change.removed.map { ChangeRow(sign: .removed, name: "action item", old: words($0), new: nil) }
      + change.changed.flatMap { actions($0.old, $0.new) }
      + change.added.map { ChangeRow(sign: .added, name: "action item", old: nil, new: words($0)) }
  }

  /// An action that is done now, and what else is said of it otherwise.
  private static func actions(_ old: RecordAction, _ new: RecordAction) -> [ChangeRow] {
    var rows: [ChangeRow] = []
    if old.done != new.done {
      let isDone = new.done == true
      rows.append(
        ChangeRow(
          sign: isDone ? .done : .changed, name: isDone ? "action item done" : "action item",
          old: isDone ? nil : words(old), new: words(new)))
    }
    var (before, after) = (old, new)
    (before.done, after.done) = (nil, nil)
    if before != after {
      rows.append(
        ChangeRow(sign: .changed, name: "action item", old: words(before), new: words(after)))
    }
    return rows
  }

  private static func words(_ action: RecordAction) -> String {
    let state = action.done.map { $0 ? "[x] " : "[ ] " } ?? ""
    let rest = [action.owner.map { "owner \($0)" }, action.due.map { "due \($0)" }, action.ticket]
      .compactMap { $0 }
    let details = rest.isEmpty ? "" : " (\(rest.joined(separator: ", ")))"
    return clipped(state + action.text + details)
  }
}

extension RecordComparison {
  /// `2 incidents changed, 1 added, 1 removed`
  var summary: String {
    guard !isEmpty else { return "No record changed" }
    let parts = [(changed.count, "changed"), (added.count, "added"), (removed.count, "removed")]
      .filter { $0.0 > 0 }
    return parts.enumerated().map { index, part in
      let noun = index == 0 ? (part.0 == 1 ? " incident" : " incidents") : ""
      return "\(part.0)\(noun) \(part.1)"
    }.joined(separator: ", ")
  }
}
