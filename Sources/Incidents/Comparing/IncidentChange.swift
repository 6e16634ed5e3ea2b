/// What is different between two records of one incident.
public struct IncidentChange: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public let field: RecordField
    /// `nil` where the record said nothing.
    public let old: RecordValue?
    public let new: RecordValue?
  }

  public let old: IncidentRecord
  public let new: IncidentRecord
  public let fields: [Field]
  public let timeline: ListChange<RecordEntry>
  public let actions: ListChange<RecordAction>

  public init(from old: IncidentRecord, to new: IncidentRecord) {
    self.old = old
    self.new = new
    fields = RecordField.allCases.compactMap { field in
      let (before, after) = (old.values[field], new.values[field])
      return before == after ? nil : Field(field: field, old: before, new: after)
    }
    timeline = ListChange(old.timeline, new.timeline) { $0.text == $1.text || $0.isAt($1) }
    actions = ListChange(old.actions, new.actions) { $0.isSame($1) }
  }

  /// Whether the document has another path.
  public var isRenamed: Bool { old.source != new.source }

  public var isEmpty: Bool {
    !isRenamed && fields.isEmpty && timeline.isEmpty && actions.isEmpty
  }
}

extension RecordEntry {
  fileprivate func isAt(_ other: RecordEntry) -> Bool { at != nil && at == other.at }
}

extension RecordAction {
  /// By the ticket where both have one, else by the words.
  fileprivate func isSame(_ other: RecordAction) -> Bool {
    if let ticket, let otherTicket = other.ticket { return ticket == otherTicket }
    return text == other.text
  }
}

/// What is different between two lists.
public struct ListChange<Element: Sendable & Hashable>: Sendable, Hashable {
  public struct Pair: Sendable, Hashable {
    public let old: Element
    public let new: Element
  }

  /// How many there were and are.
  public let counts: (old: Int, new: Int)
  public let removed: [Element]
  public let added: [Element]
  /// Those that are still there and say something else.
  public let changed: [Pair]

  /// - Parameter isSame: whether two elements that differ speak of the same.
  init(_ old: [Element], _ new: [Element], isSame: (Element, Element) -> Bool) {
    counts = (old.count, new.count)
    // Equal ones first, however often they stand there.
    var left: [Element: Int] = [:]
    for element in new { left[element, default: 0] += 1 }
    var gone = old.filter { element in
      guard let count = left[element], count > 0 else { return true }
      left[element] = count - 1
      return false
    }
    var kept: [Element: Int] = [:]
    for element in old { kept[element, default: 0] += 1 }
    let come = new.filter { element in
      guard let count = kept[element], count > 0 else { return true }
      kept[element] = count - 1
      return false
    }
    var pairs: [Pair] = []
    var added: [Element] = []
    for element in come {
      // Of thousands nobody looks for the same one by one.
      let isFew = gone.count <= Self.most
      if isFew, let index = gone.firstIndex(where: { isSame($0, element) }) {
        pairs.append(Pair(old: gone.remove(at: index), new: element))
      } else {
        added.append(element)
      }
    }
    (removed, self.added, changed) = (gone, added, pairs)
  }

  private static var most: Int { 2_000 }

  public var isEmpty: Bool { removed.isEmpty && added.isEmpty && changed.isEmpty }

  public static func == (a: Self, b: Self) -> Bool {
    a.counts == b.counts && a.removed == b.removed && a.added == b.added && a.changed == b.changed
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(removed)
    hasher.combine(added)
    hasher.combine(changed)
  }
}
