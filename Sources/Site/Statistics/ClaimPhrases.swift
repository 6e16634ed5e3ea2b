import Incidents

/// Which words a verdict earns: the only place from which a page takes a word of change.
///
/// That incidents become more or fewer is said of what was written up, and is neither good nor bad;
/// times may be said to become shorter, since that is what they are.
enum ClaimPhrases {
  struct Row: Sendable {
    let subject: TrendSubject
    let verdict: Verdict
    /// Of the words.
    let key: String
  }

  static let rows: [Row] =
    [
      Row(.occurrence, .none, "statistics.claim.occurrence.none"),
      Row(.occurrence, .rising, "statistics.claim.occurrence.rising"),
      Row(.occurrence, .falling, "statistics.claim.occurrence.falling"),
      Row(.years, .none, "statistics.claim.years.none"),
      Row(.years, .rising, "statistics.claim.years.rising"),
      Row(.years, .falling, "statistics.claim.years.falling"),
      Row(.drift, .none, "statistics.claim.drift.none"),
      Row(.drift, .rising, "statistics.claim.drift.rising"),
      Row(.drift, .falling, "statistics.claim.drift.falling"),
      Row(.measure(.duration), .rising, "statistics.claim.duration.rising"),
      Row(.measure(.duration), .falling, "statistics.claim.duration.falling"),
      Row(.measure(.detect), .rising, "statistics.claim.detect.rising"),
      Row(.measure(.detect), .falling, "statistics.claim.detect.falling"),
      Row(.measure(.restore), .rising, "statistics.claim.restore.rising"),
      Row(.measure(.restore), .falling, "statistics.claim.restore.falling"),
      Row(.measure(.affected), .rising, "statistics.claim.affected.rising"),
      Row(.measure(.affected), .falling, "statistics.claim.affected.falling"),
      Row(.measure(.lost), .rising, "statistics.claim.lost.rising"),
      Row(.measure(.lost), .falling, "statistics.claim.lost.falling"),
    ]
    + Measure.allCases.map { Row(.measure($0), .none, "statistics.claim.measure.none") }
    + TrendSubject.allCases.flatMap {
      [
        Row($0, .alone, "statistics.claim.alone"),
        Row($0, .tooFew, "statistics.claim.too-few"),
        Row($0, .unclear, "statistics.claim.unclear"),
      ]
    }

  static func key(_ subject: TrendSubject, _ verdict: Verdict) -> String {
    rows.first { $0.subject == subject && $0.verdict == verdict }?.key
      ?? "statistics.claim.unclear"
  }

  /// What a subject is called.
  static func name(_ subject: TrendSubject) -> String {
    switch subject {
    case .occurrence: "statistics.subject.occurrence"
    case .years: "statistics.subject.years"
    case .drift: "statistics.subject.drift"
    case .measure(.duration): "statistics.subject.duration"
    case .measure(.detect): "statistics.subject.detect"
    case .measure(.restore): "statistics.subject.restore"
    case .measure(.affected): "statistics.subject.affected"
    case .measure(.lost): "statistics.subject.lost"
    }
  }
}

extension ClaimPhrases.Row {
  init(_ subject: TrendSubject, _ verdict: Verdict, _ key: String) {
    self.init(subject: subject, verdict: verdict, key: key)
  }
}
