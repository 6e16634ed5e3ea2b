/// Finds documents that tell of the same incident.
///
/// Precision first: two documents are one incident only when they agree on when it began and ended
/// and are alike in words, or are nearly the same text.
enum SameIncident {
  struct Groups: Sendable {
    /// Indices into the readings; every reading is in one group.
    let members: [[Int]]

    /// For every id in a group of several the others.
    func others(_ ids: [String]) -> [String: [String]] {
      var others: [String: [String]] = [:]
      for group in members where group.count > 1 {
        for member in group {
          others[ids[member]] = group.filter { $0 != member }.map { ids[$0] }
        }
      }
      return others
    }

    /// The group of every reading.
    func byMember(count: Int) -> [Int] {
      var groups = [Int](repeating: 0, count: count)
      for (number, group) in members.enumerated() {
        for member in group { groups[member] = number }
      }
      return groups
    }
  }

  /// How alike two texts have to be, as a cosine of their heaviest terms.
  private static let alikeAtSameTime = 0.1
  private static let nearlyTheSame = 0.85

  static func groups(_ readings: [Reading], index: TermIndex) -> Groups {
    var sets = DisjointSets(count: readings.count)
    var byTimes: [String: [Int]] = [:]
    for (number, reading) in readings.enumerated() {
      if let key = timesKey(reading.incident) { byTimes[key, default: []].append(number) }
    }
    for key in byTimes.keys.sorted() {
      join(byTimes[key] ?? [], readings, index, &sets)
    }
    joinCopies(readings, index, &sets)
    return Groups(members: sets.groups)
  }

  /// Start and end to the minute; `nil` without both or without a date.
  private static func timesKey(_ incident: Incident) -> String? {
    guard let start = incident.start?.value, let end = incident.end?.value, start.clock != nil,
      end.clock != nil, let from = start.epochMinutes, let to = end.epochMinutes
    else { return nil }
    return "\(from) \(to)"
  }

  private static func join(
    _ members: [Int], _ readings: [Reading], _ index: TermIndex, _ sets: inout DisjointSets
  ) {
    // A bucket of hundreds at the same minute is a generated corpus, not one outage: compare each
    // with its neighbours only.
    for (step, a) in members.enumerated() {
      for b in members[(step + 1)...].prefix(20) {
        let isAlike =
          index.likeness(a, b).score >= alikeAtSameTime
          || shareName(readings[a].incident, readings[b].incident)
        if isAlike { sets.join(a, b) }
      }
    }
  }

  /// A name in both titles, or the same cause in the same component.
  private static func shareName(_ a: Incident, _ b: Incident) -> Bool {
    if !nameWords(a).isDisjoint(with: nameWords(b)) { return true }
    let components = Set(a.components.map(\.value))
    return a.rootCause?.value.category == b.rootCause?.value.category
      && a.rootCause?.value.category != .unknown
      && !components.isDisjoint(with: b.components.map(\.value))
  }

  private static func nameWords(_ incident: Incident) -> Set<Word> {
    let bytes = Array(incident.title.value.utf8)
    return Set(WordScanner.words(in: bytes).filter { $0.count >= 4 }.map { Word(bytes, $0) })
      .subtracting(StopWords.all)
  }

  /// Copies share their rarest term; those with the same one are compared.
  private static func joinCopies(
    _ readings: [Reading], _ index: TermIndex, _ sets: inout DisjointSets
  ) {
    var byRarest: [Int: [Int]] = [:]
    for (number, terms) in index.texts.enumerated() where terms.count >= 8 {
      guard let rarest = terms.max(by: { ($0.weight, $1.id) < ($1.weight, $0.id) }) else {
        continue
      }
      byRarest[rarest.id, default: []].append(number)
    }
    for key in byRarest.keys.sorted() {
      let members = byRarest[key] ?? []
      for (step, a) in members.enumerated() {
        for b in members[(step + 1)...].prefix(20) {
          guard index.likeness(a, b).score >= nearlyTheSame,
            agree(readings[a].incident.start?.value, readings[b].incident.start?.value)
          else { continue }
          sets.join(a, b)
        }
      }
    }
  }

  private static func agree(_ a: Instant?, _ b: Instant?) -> Bool {
    guard let a, let b else { return true }
    return a == b
  }
}
