import Incidents

/// The statistics of a folder of documents, as `casebook stats` prints them.
public struct StatisticsReport: Sendable {
  public let statistics: KnowledgeStatistics
  public let figures: StatisticsFigures
  public let sentences: StatisticsSentences
  private let index: SiteIndex
  private let jobs: Int

  /// - Throws: never with the theme that is built in.
  public init(_ extraction: Extraction, jobs: Int) throws(ThemeError) {
    let (words, _) = try Theme().words()
    index = SiteIndex(extraction.knowledge, words: words)
    statistics = index.statistics
    figures = StatisticsFigures(index.statistics)
    sentences = StatisticsSentences(index, words)
    self.jobs = jobs
  }

  public func terms(_ kind: TermKind) -> KindFigures {
    KindFigures(kind, in: index, jobs: jobs)
  }

  public func label(_ cause: CauseID) -> String { index.label(cause: cause) }

  public func label(_ trigger: TriggerID) -> String {
    index.taxonomy.trigger(trigger)?.label ?? trigger.rawValue
  }

  /// What `data/statistics.json` holds.
  public var json: [UInt8] { index.statisticsFile(TermKind.allCases, jobs: jobs).bytes }

  /// What it says of the terms of a kind.
  public func json(_ kind: TermKind) -> [UInt8] {
    index.statisticsFile([kind], jobs: jobs).termsOnly
  }
}

extension SiteIndex {
  func statisticsFile(_ kinds: [TermKind], jobs: Int) -> StatisticsFile {
    StatisticsFile(
      statistics: statistics, figures: StatisticsFigures(statistics),
      kinds: kinds.map { KindFigures($0, in: self, jobs: jobs) })
  }

  /// `data/statistics.json` and its schema.
  func statisticsFiles(jobs: Int) -> [SiteFile] {
    [
      SiteFile(
        path: "data/statistics.json",
        content: .bytes(statisticsFile(TermKind.allCases, jobs: jobs).bytes)),
      SiteFile(
        path: "data/statistics.schema.json", content: .bytes(Array(StatisticsSchema.text.utf8))),
    ]
  }
}
