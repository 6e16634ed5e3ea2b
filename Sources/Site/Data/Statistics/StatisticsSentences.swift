import Incidents

/// What the figures may say in words, in English.
public struct StatisticsSentences: Sendable {
  public let total: [String]
  public let occurrence: [String]
  /// Whether what is measured changes; one a measure.
  public let changes: [String]
  public let causes: [String]
  public let triggers: [String]
  public let gaps: [String]
  public let recurrence: [String]
  public let actions: [String]
  public let claims: [String]

  init(_ index: SiteIndex, _ words: Words) {
    let statistics = index.statistics
    let history = statistics.history
    let sentences = TrendsSentences(words, taxonomy: index.taxonomy)
    total = [sentences.total(statistics), words["statistics.written"]]
    occurrence = sentences.occurrence(history)
    changes = history.measures.compactMap { history[.measure($0.measure)] }.map {
      sentences.told($0, facts: words[ClaimPhrases.name($0.subject)])
    }
    causes = sentences.causes(statistics)
    triggers = sentences.triggers(statistics.triggers)
    gaps = sentences.gaps(history.occurrence)
    recurrence = sentences.recurrence(statistics.recurrence)
    actions = sentences.actions(statistics.actions)
    claims = sentences.claims(history.findings)
  }
}
