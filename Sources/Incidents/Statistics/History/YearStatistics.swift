/// What can be said of one year.
public struct YearStatistics: Sendable {
  public let year: Int
  public let coverage: Coverage
  /// The year's months; those after the last incident of all are partial or left out.
  public let months: [PeriodCount]
  public let measures: [MeasureHistory]
  /// Against the year before; `nil` where one of the two does not lie between the first and the last
  /// incident as a whole.
  public let comparison: Occurrence.YearComparison?
  /// Of the comparison, the only test of the page, held to Holm with those of all terms and years.
  public internal(set) var finding: TrendFinding?

  init(_ year: Int, _ observations: [Observation], of whole: KnowledgeStatistics) {
    self.year = year
    coverage = Coverage(observations)
    let first = CivilDay(year: year, month: 1, day: 1)
    let end = CivilDay(year: year, month: 12, day: 31)
    let last = whole.span.last.map { min($0, end) } ?? end
    months = PeriodCount.counts(
      observations.compactMap { $0.when?.civilDay }, .month, from: first, to: max(first, last),
      isPartial: last < end)
    measures = [.duration, .affected].map {
      MeasureHistory($0, observations, trends: false)
    }
    let comparison = whole.comparison(of: year, with: year - 1)
    self.comparison = comparison
    finding = nil
  }

  var drafts: [TrendFindings.Draft] {
    comparison.map { [TrendFindings.Draft(.years, $0.ratio)] } ?? []
  }
}
