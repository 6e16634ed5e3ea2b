import Testing

@testable import Incidents
@testable import Site

@Suite("Which words a verdict earns")
struct ClaimPhrasesTests {
  static let languages = ["en", "de"]
  static let verdicts = TrendSubject.allCases.flatMap { subject in
    Verdict.allCases.map { (subject, $0) }
  }

  private func finding(_ subject: TrendSubject, _ verdict: Verdict) -> TrendFinding {
    TrendFinding(
      subject: subject, n: verdict == .none ? 0 : 40,
      effect: verdict == .none ? nil : 1.26,
      interval: verdict == .none ? nil : Bounds(low: 1.04, high: 3.6),
      p: 0.004, adjusted: 0.012, verdict: verdict)
  }

  @Test("Every verdict on every subject has one phrase")
  func complete() {
    for (subject, verdict) in Self.verdicts {
      let rows = ClaimPhrases.rows.filter { $0.subject == subject && $0.verdict == verdict }
      #expect(rows.count == 1, "\(subject.name) \(verdict.rawValue)")
    }
    #expect(ClaimPhrases.rows.count == Self.verdicts.count)
  }

  @Test(
    "Words of change stand exactly where the verdict is rising or falling", arguments: languages)
  func earned(language: String) throws {
    let sentences = TrendsSentences(try SampleSite.words(language))
    for (subject, verdict) in Self.verdicts {
      let name = "\(language) \(subject.name) \(verdict.rawValue)"
      let finding = finding(subject, verdict)
      for sentence in [sentences.told(finding, facts: "40")] + sentences.claims([finding]) {
        #expect(
          ChangeWords.found(in: sentence).isEmpty == !verdict.isChange, "\(name): \(sentence)")
        #expect(!sentence.contains("⟨"), "\(name)")
      }
      let told = sentences.told(finding, facts: "40")
      #expect(
        told.contains(" Holm") == (verdict.isChange || verdict == .alone), "\(name): \(told)")
    }
  }

  @Test("What falls is not called what rises, in any language", arguments: languages)
  func different(language: String) throws {
    let words = try SampleSite.words(language)
    for subject in TrendSubject.allCases {
      let phrases = Verdict.allCases.map { words[ClaimPhrases.key(subject, $0)] }
      #expect(Set(phrases).count == Verdict.allCases.count, "\(subject.name)")
    }
  }

  @Test(
    "A claim is told with its numbers",
    arguments: [
      (
        TrendSubject.occurrence, Verdict.rising,
        "40: more were written up in the later half (rate ratio 1.3, 95\u{a0}% interval 1.04 to 3.6, p = 0.01 after Holm)."
      ),
      (
        .years, .unclear,
        "40: no change can be told (rate ratio 1.3, 95\u{a0}% interval 1.04 to 3.6)."
      ),
      (
        .measure(.duration), .tooFew,
        "40: too few to tell a change (factor 1.3 a year, 95\u{a0}% interval 1.04 to 3.6)."
      ),
      (
        .measure(.detect), .falling,
        "40: they were detected sooner (factor 1.3 a year, 95\u{a0}% interval 1.04 to 3.6, p = 0.01 after Holm)."
      ),
      (
        .measure(.affected), .rising,
        "40: larger shares were affected (+1.3 percentage points a year, 95\u{a0}% interval +1 to +3.6, p = 0.01 after Holm)."
      ),
      (
        .measure(.restore), .none,
        "40: no incident has both a value and a date, so there is nothing to compare."
      ),
    ])
  func told(_ subject: TrendSubject, _ verdict: Verdict, _ expected: String) throws {
    let sentences = TrendsSentences(try SampleSite.words())
    #expect(sentences.told(finding(subject, verdict), facts: "40") == expected)
  }

  @Test("The top of a page counts what cannot be claimed")
  func claims() throws {
    let sentences = TrendsSentences(try SampleSite.words())
    #expect(sentences.claims([]) == ["There is no incident yet, so nothing can be claimed."])
    let quiet: [TrendFinding] = [
      finding(.occurrence, .tooFew), finding(.years, .none), finding(.drift, .tooFew),
    ]
    #expect(
      sentences.claims(quiet) == [
        "No change can be claimed. Of 3 comparisons: 1 has no values, 2 have too few."
      ])
    let loud = sentences.claims(quiet + [finding(.measure(.restore), .falling)])
    #expect(loud.count == 2)
    #expect(loud[0].hasPrefix("Time to restore: service was restored faster (factor 1.3 a year"))
    #expect(loud[1] == "Of 3 other comparisons: 1 has no values, 2 have too few.")
  }
}
