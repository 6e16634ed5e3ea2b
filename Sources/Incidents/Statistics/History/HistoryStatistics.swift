/// What a set of incidents can bear to say about itself.
public struct HistoryStatistics: Sendable {
  /// Of every incident once; see ``KnowledgeBase/distinct``.
  public let coverage: Coverage
  public let occurrence: Occurrence
  /// By ``Measure``; a term's page has the duration and the affected share alone.
  public let measures: [MeasureHistory]
  /// All tests of the page, held to Holm together, for a term with those of all other terms and years.
  /// Filled in once it is known which other tests these stand beside.
  public internal(set) var findings: [TrendFinding]
  let drafts: [TrendFindings.Draft]

  public var total: Int { coverage.total }

  /// - Parameters:
  ///   - observations: of the set.
  ///   - span: of the whole knowledge base.
  ///   - measures: those that are looked at.
  ///   - subjects: what the page may claim a change of.
  init(
    _ observations: [Observation], in span: HistorySpan, measures: [Measure] = Measure.allCases,
    subjects: [TrendSubject] = TrendSubject.allCases,
    concurrently: some ConcurrentMap = OneByOne()
  ) {
    coverage = Coverage(observations)
    let occurrence = Occurrence(observations, in: span)
    self.occurrence = occurrence
    let histories = concurrently.map(measures) { measure in
      MeasureHistory(measure, observations, trends: subjects.contains(.measure(measure)))
    }
    self.measures = histories
    drafts = subjects.compactMap { subject in
      switch subject {
      case .occurrence: .init(.occurrence, occurrence.halves)
      case .years: .init(.years, occurrence.years?.ratio)
      case .drift: .init(occurrence.drift, n: occurrence.inner)
      case .measure(let measure):
        histories.first { $0.measure == measure }.map(TrendFindings.Draft.init)
      }
    }
    findings = []
  }

  public subscript(measure: Measure) -> MeasureHistory? {
    measures.first { $0.measure == measure }
  }

  public subscript(subject: TrendSubject) -> TrendFinding? {
    findings.first { $0.subject == subject }
  }
}
