import Checks
import Markup
import Testing

@Suite("Blaming words")
struct BlamingWordsTests {
  private func blame(_ text: String) -> [String] {
    findings(.blamingWords, in: postmortem("## Details\n\n\(text)")).map { finding in
      String(finding.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" })
    }
  }

  @Test("Words that blame are found, with those that belong to them")
  func found() {
    for (text, words) in [
      ("The cause was human error.", "human error"),
      ("A careless change broke it.", "careless"),
      ("After a long night, human error did the rest.", "human error"),
      ("They should have known better.", "should have known better"),
      ("The engineer should have noticed the alert.", "should have noticed"),
      ("He should’ve slept; she should have checked the disk.", "should have checked"),
      ("It was the operator's fault.", "operator's fault"),
      ("This was his fault.", "his fault"),
      ("The engineer is to blame.", "engineer is to blame"),
      ("The on-call engineer forgot to renew it.", "engineer forgot to"),
      ("Somebody did not bother to look.", "not bother"),
      ("He was not paying attention.", "not paying attention"),
      ("It shows poor judgement.", "poor judgement"),
      ("Disciplinary action will follow.", "Disciplinary action"),
    ] {
      #expect(blame(text) == [words], "\(text)")
    }
  }

  @Test("Quotations, code, denials, machines and slips to come are left alone")
  func leftAlone() {
    for text in [
      "The report said \"human error\" and stopped.", "The report said “human error” and stopped.",
      "> It was human error.", "The log has `human error` in it.",
      "```\nhuman error\n```", "No one is to blame.", "This postmortem is blameless.",
      "It was not human error.", "This reduces the risk of human error.",
      "Anything may fail: fires, floods, human error… Plan for it.",
      "Automation leaves no room for human error.", "To prevent operator error, we added a check.",
      "Nobody's fault.", "It was not the engineer's fault.", "The alert should have noticed it.",
      "DNS was to blame.", "The script forgot to close the file.", "A segmentation fault.",
      "It is fault tolerant.", "Lazy loading is off.", "The disk failed to mount.",
      "Attention is drawn to the runbook.", "A disciplined rollout helped.",
      "The engineer's script forgot to close it.", "We should have tested the restore.",
    ] {
      #expect(blame(text).isEmpty, "\(text)")
    }
  }

  @Test("The advice names a better wording")
  func advice() throws {
    let text = postmortem("It was human error.")
    let source = SourceFile(path: "a.md", text: text)
    let document = CheckedDocument(source: source, incidents: [reading(source)])
    let finding = try #require(Checker().findings(in: document).first { $0.rule == .blamingWords })
    #expect(finding.severity == .note)
    #expect(finding.help?.contains("say what made the slip easy") == true)
  }
}
