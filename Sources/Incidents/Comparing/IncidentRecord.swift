/// An incident's record as it was printed, to be compared with another.
public struct IncidentRecord: Sendable, Hashable {
  public var id: String
  /// The document's path relative to the content folder.
  public var source: String
  public var title: String
  /// What the record says; fields that it is silent about are missing.
  public var values: [RecordField: RecordValue] = [:]
  /// Where values come from; of a list where its first does.
  public var places: [RecordField: RecordPlace] = [:]
  public var timeline: [RecordEntry] = []
  public var actions: [RecordAction] = []

  public init(id: String, source: String, title: String) {
    self.id = id
    self.source = source
    self.title = title
  }
}

/// A value of a record.
public enum RecordValue: Sendable, Hashable {
  case text(String)
  case number(Double)
  case list([String])
}

/// Where a value stands in its document.
public struct RecordPlace: Sendable, Hashable {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// The words.
  public var text: String

  public init(line: Int, column: Int, text: String) {
    self.line = line
    self.column = column
    self.text = text
  }
}

/// An event of a record's timeline.
public struct RecordEntry: Sendable, Hashable {
  /// An instant or a time of day, as the record writes it.
  public var at: String?
  public var phase: String
  public var text: String

  public init(at: String?, phase: String, text: String) {
    self.at = at
    self.phase = phase
    self.text = text
  }
}

/// An action item of a record.
public struct RecordAction: Sendable, Hashable {
  public var text: String
  public var owner: String?
  public var due: String?
  public var done: Bool?
  public var ticket: String?

  public init(
    text: String, owner: String? = nil, due: String? = nil, done: Bool? = nil, ticket: String? = nil
  ) {
    self.text = text
    self.owner = owner
    self.due = due
    self.done = done
    self.ticket = ticket
  }
}
