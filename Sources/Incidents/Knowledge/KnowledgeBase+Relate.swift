import Markup

extension KnowledgeBase {
  /// Relates incidents to each other: order, tellings of the same one, likeness, mentions.
  ///
  /// The result does not depend on the order of the readings, whose ids have to be unique.
  public static func relate(
    _ readings: [Reading], taxonomy: Taxonomy
  ) -> (KnowledgeBase, [Diagnostic]) {
    let ordered = readings.sorted(by: isBefore)
    let index = TermIndex(texts: ordered.map(\.text))
    let groups = SameIncident.groups(ordered, index: index)
    let related = RelatedIncidents.find(ordered, index: index, groups: groups)
    let mentions = Mentions.find(ordered)
    var mentionedBy: [String: [String]] = [:]
    for reading in ordered {
      for id in mentions[reading.incident.id] ?? [] {
        mentionedBy[id, default: []].append(reading.incident.id)
      }
    }
    let base = KnowledgeBase(
      incidents: ordered.map(\.incident), taxonomy: taxonomy,
      sameIncident: groups.others(ordered.map(\.incident.id)), related: related,
      mentions: mentions, mentionedBy: mentionedBy,
      distinct: groups.members.map { fullest($0.map { ordered[$0].incident }) }
        .sorted { isBefore($0, $1) })
    return (base, [])
  }

  private static func isBefore(_ a: Reading, _ b: Reading) -> Bool {
    isBefore(a.incident, b.incident)
  }

  /// Newest first, undated last, then by id.
  private static func isBefore(_ a: Incident, _ b: Incident) -> Bool {
    let left = (a.start ?? a.end)?.value.epochMinutes ?? Int.min
    let right = (b.start ?? b.end)?.value.epochMinutes ?? Int.min
    return left == right ? a.id < b.id : left > right
  }

  /// The telling that says most.
  private static func fullest(_ tellings: [Incident]) -> Incident {
    tellings.sorted { ($1.fullness, $0.id) < ($0.fullness, $1.id) }[0]
  }
}

extension Incident {
  /// How many facts a telling states.
  fileprivate var fullness: Int {
    let facts: [Bool] = [
      summary != nil, start != nil, detected != nil, mitigated != nil, end != nil, duration != nil,
      affected != nil, rootCause != nil, trigger != nil, severity != nil, !components.isEmpty,
      !services.isEmpty,
    ]
    return facts.count { $0 } * 10 + min(9, timeline.count) + min(9, actionItems.count)
  }
}
