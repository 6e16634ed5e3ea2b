/// An action item with what its incident and the ledger's day say about it.
public struct LedgerEntry: Sendable {
  public let incident: Incident
  /// Its place among the incident's action items, from 1.
  public let number: Int
  public let action: ActionItem
  public let state: ActionState
  /// The day from which it counts: the incident's end, else its start, whichever has a year; `nil`
  /// where neither has.
  public let since: Instant?
  /// Days from `since` to the ledger's day; `nil` without `since`, and for what is done, since
  /// documents do not say when it was.
  public let age: Int?
  /// Due before the ledger's day and said to be open. What has no state is not known to be late.
  public let isOverdue: Bool

  /// - Parameter day: the ledger's; `nil` where no document names a day.
  init(_ action: ActionItem, number: Int, of incident: Incident, on day: CivilDay?) {
    self.incident = incident
    self.number = number
    self.action = action
    state = ActionState(action)
    since = [incident.end, incident.start].lazy.compactMap { $0?.value }.first { $0.year != nil }
    let began = since?.civilDay
    age = state == .done ? nil : began.flatMap { began in day.map { $0.number - began.number } }
    isOverdue =
      state == .open
      && Self.isPast(action.due?.civilDay, on: day, start: incident.start?.value.civilDay ?? began)
  }

  /// Who is to do it, without spaces around the name; `nil` where nobody is named.
  public var owner: String? {
    action.owner.map { String($0.trimmingSpaces) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A day before the incident cannot have been promised after it: a slip, which makes nothing late.
  private static func isPast(_ due: CivilDay?, on day: CivilDay?, start: CivilDay?) -> Bool {
    guard let due, let day, due < day else { return false }
    return start.map { due >= $0 } ?? true
  }
}

extension Instant {
  /// The day as the document writes it; `nil` without a year.
  public var civilDay: CivilDay? { year.map { CivilDay(year: $0, month: month, day: day) } }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: SubSequence {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return tail }
    return tail[...last]
  }
}
