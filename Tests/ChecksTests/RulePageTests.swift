import Checks
import Foundation
import Incidents
import Markup
import Site
import TestSupport
import Testing

@Suite("Pages of the rules")
struct RulePageTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/rules")

  /// Rules about a file as a whole, about a folder, or about what a public build takes out: no text that is
  /// checked can show them.
  private static let withoutExample: Set<Rule> = [
    .notUTF8, .nulByte, .emptyFile, .unreadableFile, .fileTooLarge, .symbolicLink, .noPostmortems,
    .nothingToSplit, .notAdopted, .yamlLimit, .duplicateID, .internalPart, .audienceRule,
    .redactedText,
  ]

  @Test("Every rule has a page, and every page is one of a rule")
  func pagesAndRules() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    #expect(pages.sorted() == Rule.allCases.map(\.rawValue).sorted())
  }

  @Test("Every rule that is checked stands in the table once, with a severity that its page tells")
  func severities() throws {
    #expect(Set(CheckRule.all.map(\.id)).count == CheckRule.all.count)
    let all = CheckRule.all.map { ($0.id, $0.severity) } + LeakRule.all.map { ($0.id, $0.severity) }
    for (id, severity) in all {
      let page = try String(
        contentsOf: Self.folder.appending(path: "\(id.rawValue).md"), encoding: .utf8)
      #expect(page.contains("Severity: **\(severity.rawValue)**"), "\(id.rawValue)")
    }
  }

  @Test("The bad example gives the finding, and the good one does not", arguments: Rule.allCases)
  func examples(of rule: Rule) throws {
    let page = try String(
      contentsOf: Self.folder.appending(path: "\(rule.rawValue).md"), encoding: .utf8)
    #expect(page.hasPrefix("---\ntype: page\ntitle: \(rule.rawValue)\nsummary: "))
    let bad = Self.block("bad", in: page)
    let good = Self.block("good", in: page)
    guard !Self.withoutExample.contains(rule) else {
      #expect(bad == nil && good == nil, "the page shows something that no test looks at")
      return
    }
    let found = try Self.findings(in: #require(bad))
    #expect(found.contains { $0.rule == rule }, "found: \(found)")
    let wrong = try Self.findings(in: #require(good)).filter { $0.rule == rule }
    #expect(wrong.isEmpty)
  }

  /// What stands in a fence of four backticks.
  private static func block(_ name: String, in page: String) -> String? {
    guard let start = page.range(of: "````markdown \(name)\n"),
      let end = page.range(of: "\n````\n", range: start.upperBound..<page.endIndex)
    else { return nil }
    return String(page[start.upperBound..<end.lowerBound]) + "\n"
  }

  /// What `check` finds in a folder with a document, a page and a picture.
  private static func findings(in text: String) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    try folder.write("kettle.md", text)
    try folder.write("runbook.md", "---\ntype: page\ntitle: Runbook\n---\n\nTurn it off and on.\n")
    try folder.write("error-rate.png", "a picture")
    let inputs = try CheckInputs(paths: [folder.path], jobs: 1)
    let document = try #require(inputs.documents.first { $0.source.path == "kettle.md" })
    return DocumentCheck(people: ["Jane Roe"]).findings(in: CheckedDocument(document))
  }
}
