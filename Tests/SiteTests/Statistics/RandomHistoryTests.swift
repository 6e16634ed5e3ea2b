import Incidents
import Testing

@testable import Site

@Suite("Sentences on any history")
struct RandomHistoryTests {
  static let seeds = Array(UInt64(1)...60)

  /// Sentences by what they may claim; without findings nothing may be claimed.
  private func told(
    _ stats: KnowledgeStatistics, _ sentences: TrendsSentences, ids: [String]
  ) -> [(name: String, sentences: [String], findings: [TrendFinding])] {
    let term = stats.lists(terms: [ids], years: []).terms[0]
    var told: [(String, [String], [TrendFinding])] = [
      ("total", [sentences.total(stats)], []), ("causes", sentences.causes(stats), []),
      ("gaps", sentences.gaps(stats.history.occurrence), []),
      ("triggers", sentences.triggers(stats.triggers), []),
      ("recurrence", sentences.recurrence(stats.recurrence), []),
      ("actions", sentences.actions(stats.actions), []),
      ("claims", sentences.claims(stats.history.findings), stats.history.findings),
      ("coverage", CoverageBlock(stats.history.coverage, sentences.words).lines, []),
    ]
    for (name, history) in [("whole", stats.history), ("term", term)] {
      let findings = history.findings.filter {
        [.occurrence, .years, .drift].contains($0.subject)
      }
      told.append((name + " occurrence", sentences.occurrence(history), findings))
      for measure in history.measures {
        let finding = history[.measure(measure.measure)]
        told.append(
          (
            "\(name) \(measure.measure.rawValue)",
            sentences.measure(measure, finding, history.coverage), finding.map { [$0] } ?? []
          ))
      }
    }
    for year in 2018...2028 {
      let found = stats.lists(terms: [], years: [(year, ids)]).years[0]
      told.append(("year \(year)", sentences.year(found), found.finding.map { [$0] } ?? []))
    }
    return told
  }

  @Test(
    "A sentence speaks of change exactly where a finding is rising or falling",
    arguments: ["en", "de"])
  func changes(language: String) throws {
    let sentences = TrendsSentences(try SampleSite.words(language))
    var claimed: Set<TrendSubject> = []
    for seed in Self.seeds {
      let incidents = SampleHistory.random(seed)
      let stats = SampleHistory.statistics(incidents)
      let ids = incidents.enumerated().filter { $0.offset % 3 != 0 }.map(\.element.id)
      for (name, texts, findings) in told(stats, sentences, ids: ids) {
        let earned = findings.filter(\.verdict.isChange)
        claimed.formUnion(earned.map(\.subject))
        let changing = texts.filter { !ChangeWords.found(in: $0).isEmpty }
        #expect(changing.count == earned.count, "\(language) \(seed) \(name): \(texts)")
        #expect(!texts.isEmpty)
        for text in texts { check(text, "\(language) \(seed) \(name)") }
      }
    }
    // The histories are such that the test could fail.
    #expect(claimed.contains(.occurrence) && claimed.contains(.measure(.duration)))
  }

  private func check(_ text: String, _ name: String) {
    for wrong in ["⟨", " nan", "NaN", "inf ", "–)", "()", "  ", "( ", " ,", ",,", "..", " mean "] {
      #expect(!text.contains(wrong), "\(name): \(text)")
    }
    #expect(text.hasSuffix(".") || name.hasSuffix("coverage"), "\(name): \(text)")
    #expect(!text.contains("{"), "\(name): \(text)")
  }
}
