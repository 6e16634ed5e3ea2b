import Incidents

/// The statistics of a folder of documents, as `casebook stats` prints them.
public struct StatisticsReport: Sendable {
  public let statistics: KnowledgeStatistics
  public let figures: StatisticsFigures
  public let sentences: StatisticsSentences
  private let index: SiteIndex

  /// - Throws: never with the theme that is built in.
  public init(_ extraction: Extraction) throws(ThemeError) {
    let (words, _) = try Theme().words()
    index = SiteIndex(extraction.knowledge, words: words)
    statistics = index.statistics
    figures = StatisticsFigures(index.statistics)
    sentences = StatisticsSentences(index, words)
  }

  public func terms(_ kind: TermKind) -> KindFigures {
    KindFigures(kind, in: index)
  }

  public func label(_ cause: CauseID) -> String { index.label(cause: cause) }

  public func label(_ trigger: TriggerID) -> String { index.label(trigger: trigger) }

  /// What `data/statistics.json` holds.
  public var json: [UInt8] { index.statisticsFile(TermKind.allCases).bytes }

  /// What it says of the terms of a kind.
  public func json(_ kind: TermKind) -> [UInt8] {
    index.statisticsFile([kind]).termsOnly
  }
}

extension SiteIndex {
  func statisticsFile(_ kinds: [TermKind]) -> StatisticsFile {
    StatisticsFile(
      statistics: statistics, figures: StatisticsFigures(statistics),
      kinds: kinds.map { KindFigures($0, in: self) })
  }

  /// `data/statistics.json` and its schema.
  var statisticsFiles: [SiteFile] {
    [
      SiteFile(path: "data/statistics.json") { statisticsFile(TermKind.allCases).bytes },
      SiteFile(
        path: "data/statistics.schema.json", content: .bytes(Array(StatisticsSchema.text.utf8))),
    ]
  }
}
