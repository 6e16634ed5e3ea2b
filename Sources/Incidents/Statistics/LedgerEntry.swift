/// An action item with what its incident and the ledger's day say about it.
public struct LedgerEntry: Sendable {
  public let incident: Incident
  /// Its place among the incident's action items, from 1.
  public let number: Int
  public let state: ActionState
  /// Days from `since` to the ledger's day; `nil` without `since`, and for what is done, since
  /// documents do not say when it was.
  public let age: Int?
  /// Due before the ledger's day and said to be open. What has no state is not known to be late.
  public let isOverdue: Bool

  /// - Parameters:
  ///   - number: of one of the incident's action items.
  ///   - day: the ledger's; `nil` where no document names a day.
  init(number: Int, of incident: Incident, on day: CivilDay?) {
    self.incident = incident
    self.number = number
    let action = incident.actionItems[number - 1]
    state = ActionState(action)
    let began = Self.since(incident)?.civilDay
    age = state == .done ? nil : began.flatMap { began in day.map { $0.number - began.number } }
    isOverdue =
      state == .open
      && Self.isPast(action.due?.civilDay, on: day, start: incident.start?.value.civilDay ?? began)
  }

  public var action: ActionItem { incident.actionItems[number - 1] }

  /// The day from which it counts: the incident's end, else its start, whichever has a year; `nil`
  /// where neither has.
  public var since: Instant? { Self.since(incident) }

  private static func since(_ incident: Incident) -> Instant? {
    if let end = incident.end?.value, end.year != nil { return end }
    return incident.start.flatMap { $0.value.year == nil ? nil : $0.value }
  }

  /// Who is to do it, without spaces around the name; `nil` where nobody is named.
  public var owner: String? {
    incident.actionItems[number - 1].owner.map { $0.withoutSpacesAround }
      .flatMap { $0.isEmpty ? nil : $0 }
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

extension String {
  fileprivate var withoutSpacesAround: String {
    // Nearly all names begin and end with something else, of ASCII.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last {
      return self
    }
    return String(trimmingSpaces)
  }

  private var trimmingSpaces: SubSequence {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return tail }
    return tail[...last]
  }
}
