import Foundation
import Markup
import Site
import Testing

/// What README.md has to say: every diagnostic, every key, every option.
@Suite struct DocumentationTests {
  private static let readme: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  @Test(arguments: Rule.allCases) func everyDiagnosticIsInTheReadme(_ rule: Rule) {
    #expect(Self.readme.contains("`\(rule.rawValue)`"))
  }

  @Test(arguments: ConfigurationKey.all.map(\.name)) func everyKeyIsInTheReadme(_ key: String) {
    #expect(Self.readme.contains("`\(key)`"))
  }

  @Test(arguments: GeneratedText.commandNames)
  func everyOptionIsInTheReadme(
    _ command: String
  )
    throws
  {
    let help = try CommandRun([command, "--help"], in: "/").output
    let options = help.matches(of: #/--[a-z][a-z-]+/#).map { String($0.output) }
    #expect(options.count > 3)
    for option in Set(options).subtracting(["--help", "--version"]) {
      #expect(Self.readme.contains("`\(option)"), "\(option) of \(command)")
    }
  }

  @Test func theReadmeIsShort() {
    #expect(Self.readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }
}
