import Incidents

/// What the figures may say in words, in English.
public struct StatisticsSentences: Sendable {
  public let total: String
  public let coverage: [String]
  public let occurrence: [String]
  public let causes: String
  public let triggers: String
  public let gaps: String
  public let recurrence: String
  public let actions: String
  public let claims: [String]

  init(_ statistics: KnowledgeStatistics, _ words: Words) {
    total = ""
    coverage = []
    occurrence = []
    causes = ""
    triggers = ""
    gaps = ""
    recurrence = ""
    actions = ""
    claims = []
  }
}
