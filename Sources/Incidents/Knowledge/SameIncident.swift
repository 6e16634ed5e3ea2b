/// Finds documents that tell of the same incident.
///
/// Precision first: two documents are one incident only when they agree on when it began and ended
/// and are alike in words, or are nearly the same text.
enum SameIncident {
  /// How alike two texts have to be, as the share of their words' weight that both have.
  private static let alikeAtSameTime: Float = 0.06
  private static let nearlyTheSame: Float = 0.8
  /// With how many that follow a text is compared. A group of hundreds is a generated corpus, not
  /// one outage; all pairs of it would take for ever.
  private static let neighbours = 20
  /// A text of fewer different words is too short to be known as a copy.
  private static let fewestWords = 12

  static func groups(
    _ incidents: [Incident], counts: TermCounts, index: TermIndex
  ) -> IncidentGroups {
    var sets = DisjointSets(count: incidents.count)
    let overlap = WordOverlap(counts, index)
    var byTimes: [Times: [Int]] = [:]
    for (number, incident) in incidents.enumerated() {
      if let times = Times(incident) { byTimes[times, default: []].append(number) }
    }
    for members in byTimes.values where members.count > 1 {
      joinPairs(members, &sets) { a, b in
        overlap.share(a, b) >= alikeAtSameTime || shareName(incidents[a], incidents[b])
      }
    }
    for members in alikeStarts(counts, index) {
      joinPairs(members, &sets) { a, b in
        agree(incidents[a].start?.value, incidents[b].start?.value)
          && overlap.share(a, b) >= nearlyTheSame
      }
    }
    return IncidentGroups(members: sets.groups)
  }

  /// Start and end to the minute.
  private struct Times: Hashable {
    let start: Int
    let end: Int

    /// `nil` without both or without a date.
    init?(_ incident: Incident) {
      guard let start = incident.start?.value, let end = incident.end?.value, start.clock != nil,
        end.clock != nil, let from = start.epochMinutes, let to = end.epochMinutes
      else { return nil }
      self.start = from
      self.end = to
    }
  }

  private static func joinPairs(
    _ members: [Int], _ sets: inout DisjointSets, _ areOne: (Int, Int) -> Bool
  ) {
    for (step, a) in members.enumerated() {
      for b in members[(step + 1)...].prefix(neighbours) where areOne(a, b) { sets.join(a, b) }
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
    var words: Set<Word> = []
    var scanner = WordScanner()
    while let range = scanner.next(bytes.span)?.range {
      let word = Word(bytes, range)
      if range.count >= 4, !StopWords.all.contains(word) { words.insert(word) }
    }
    return words
  }

  /// Copies keep the same heaviest term; texts with the same one, in the order of the index.
  private static func alikeStarts(_ counts: TermCounts, _ index: TermIndex) -> [[Int]] {
    var byHeaviest: [Int32: [Int]] = [:]
    for text in 0..<index.starts.count - 1 {
      let row = index.row(text)
      guard counts.row(text).count >= fewestWords,
        let heaviest = row.max(by: { index.weights[$0] < index.weights[$1] })
      else { continue }
      byHeaviest[index.terms[heaviest], default: []].append(text)
    }
    return byHeaviest.values.filter { $0.count > 1 }
  }

  private static func agree(_ a: Instant?, _ b: Instant?) -> Bool {
    guard let a, let b else { return true }
    return a == b
  }
}
