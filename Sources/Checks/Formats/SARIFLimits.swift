import Markup

/// How much of a report a reader of SARIF takes.
public struct SARIFLimits: Sendable {
  /// In one run.
  public let results: Int
  /// Of the file, compressed by gzip.
  public let compressedBytes: Int

  public init(results: Int, compressedBytes: Int) {
    self.results = results
    self.compressedBytes = compressedBytes
  }

  /// https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
  /// and `file-too-large` beside it.
  public static let github = SARIFLimits(results: 25_000, compressedBytes: 10_000_000)

  /// What the rules and the frame take, which is a hundredth of it.
  private static let frame = 100_000
  /// What the words that all results share come to when they are compressed, and the two fingerprints,
  /// of which the second repeats the first.
  private static let resultBytes = 96

  /// As many findings as fit, the most severe, in the order they have.
  ///
  /// Whether they fit is reckoned from what is new in each one, as if that could not be compressed at
  /// all; so the file is never too large.
  func kept(_ findings: [ReportedFinding]) -> [ReportedFinding] {
    guard !fits(findings) else { return findings }
    var room = compressedBytes - Self.frame
    var places: [Int] = []
    for severity in Severity.allCases.reversed() {
      for (place, finding) in findings.enumerated() where finding.diagnostic.severity == severity {
        room -= Self.size(of: finding)
        guard room >= 0, places.count < results else { return places.sorted().map { findings[$0] } }
        places.append(place)
      }
    }
    return places.sorted().map { findings[$0] }
  }

  private func fits(_ findings: [ReportedFinding]) -> Bool {
    guard findings.count <= results else { return false }
    return findings.reduce(0) { $0 + Self.size(of: $1) } <= compressedBytes - Self.frame
  }

  private static func size(of finding: ReportedFinding) -> Int {
    // A byte may become six, as in \u0007 and %5C: but these are compressed again.
    resultBytes + finding.advice.utf8.count + finding.path.utf8.count
  }
}
