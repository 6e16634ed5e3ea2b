import Foundation
import Testing

/// What README.md owes a newcomer; what there is in detail stands in the handbook, which has tests of its own.
@Suite struct DocumentationTests {
  private static let readme: String =
    (try? String(contentsOf: Handbook.project.appending(path: "README.md"), encoding: .utf8)) ?? ""

  @Test(arguments: GeneratedText.commandNames) func everyCommandIsInTheReadme(_ command: String) {
    #expect(
      Self.readme.contains("`casebook \(command)`") || Self.readme.contains("`, `\(command)`")
        || Self.readme.contains("`\(command)` |"))
  }

  @Test func theReadmeIsShort() {
    #expect(Self.readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }

  @Test func theReadmeSetsUpWithTwoCommands() {
    #expect(Self.readme.contains("    make site "))
    #expect(Self.readme.contains("    make test "))
  }

  @Test func itsLinksLeadSomewhere() {
    let links = Self.readme.matches(of: #/\]\(([^)]+)\)/#).map { String($0.output.1) }
    #expect(links.count > 10)
    for link in links where !link.contains("://") {
      #expect(
        FileManager.default.fileExists(atPath: Handbook.project.appending(path: link).path),
        "\(link)")
    }
  }

  @Test func whatItNamesIsThere() {
    let names = Self.readme.matches(
      of: #/`((?:Sources|Tests|Benchmarks|Fuzz|theme|docs|content)[A-Za-z/.]*)`/#
    )
    .map { String($0.output.1) }
    #expect(names.count > 8)
    for name in names {
      #expect(
        FileManager.default.fileExists(atPath: Handbook.project.appending(path: name).path),
        "\(name)")
    }
  }
}
