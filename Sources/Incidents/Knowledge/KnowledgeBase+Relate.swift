import Markup

extension KnowledgeBase {
  /// Relates incidents to each other: order, tellings of the same one, likeness, mentions.
  ///
  /// The result depends neither on the order of the readings, whose ids have to be unique, nor on
  /// how much is done at a time.
  public static func relate(
    _ readings: [Reading], taxonomy: Taxonomy, concurrently: some ConcurrentMap = OneByOne()
  ) -> (KnowledgeBase, [Diagnostic]) {
    let ordered = order(readings).map { readings[$0] }
    let incidents = ordered.map(\.incident)
    let counts = TermCounts(ordered, concurrently: concurrently)
    let index = TermIndex(counts, concurrently: concurrently)
    let groups = SameIncident.groups(incidents, counts: counts, index: index)
    let related = RelatedIncidents.find(
      incidents, index: index, names: TermNames(counts), groups: groups,
      concurrently: concurrently)
    let mentions = Mentions.find(ordered, concurrently: concurrently)
    let base = KnowledgeBase(
      incidents: incidents, taxonomy: taxonomy, sameIncident: groups.others(incidents.map(\.id)),
      related: related, mentions: mentions, mentionedBy: Mentions.reversed(mentions, incidents),
      distinct: groups.members.map { fullest($0, incidents) }.sorted().map { incidents[$0] })
    return (base, [])
  }

  /// Newest first, undated last, then by id. Sorts numbers, as incidents are large.
  private static func order(_ readings: [Reading]) -> [Int] {
    let minutes = readings.map { reading in
      (reading.incident.start ?? reading.incident.end)?.value.epochMinutes ?? Int.min
    }
    return readings.indices.sorted { a, b in
      minutes[a] == minutes[b]
        ? readings[a].incident.id < readings[b].incident.id : minutes[a] > minutes[b]
    }
  }

  /// The telling that says most.
  private static func fullest(_ tellings: [Int], _ incidents: [Incident]) -> Int {
    guard tellings.count > 1 else { return tellings[0] }
    return tellings.sorted {
      (incidents[$1].fullness, incidents[$0].id) < (incidents[$0].fullness, incidents[$1].id)
    }[0]
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
