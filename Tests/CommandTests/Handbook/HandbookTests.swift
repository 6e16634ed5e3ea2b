import Foundation
import Incidents
import Markup
import Site
import TestSupport
import Testing

@testable import casebook

/// The documentation says everything that there is, and its examples do what it says.
@Suite("The documentation")
struct HandbookTests {
  @Test("Every diagnostic has a page", arguments: Rule.allCases)
  func diagnostic(_ rule: Rule) {
    #expect(Handbook.pages.contains("rules/\(rule.rawValue).md"))
  }

  @Test("What is made out of the code is up to date", arguments: Handbook.pages)
  func made(_ page: String) throws {
    let text = try Handbook.text(page)
    let renewed = try GeneratedText.renewed(text)
    if ProcessInfo.processInfo.environment["CASEBOOK_UPDATE_FIXTURES"] == "1" {
      try renewed.write(
        to: Handbook.folder.appending(path: page), atomically: true, encoding: .utf8)
    } else {
      #expect(text == renewed)
    }
  }

  @Test("Everything that is made stands on some page", arguments: GeneratedText.Name.allCases)
  func stands(_ name: GeneratedText.Name) {
    #expect(Handbook.everything.contains("<!-- made: \(name.rawValue) -->"))
  }

  @Test("Every command is explained beyond its help", arguments: GeneratedText.commandNames)
  func command(_ name: String) {
    let runs = Handbook.pages.filter { $0 != "commands.md" }
      .compactMap { try? Handbook.text($0) }
      .filter { $0.contains("casebook \(name)") }
    #expect(!runs.isEmpty)
  }

  @Test("It is a site without findings")
  func site() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["build", Handbook.folder.path, "--out", folder.at("site"), "--strict"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errorLines.allSatisfy { !$0.contains("error") && !$0.contains("warning") })
  }

  @Test("Its examples do what it says", arguments: Handbook.pages)
  func examples(_ page: String) throws {
    let folder = try TemporaryFolder()
    let text = try Handbook.text(page)
    for (path, file) in EscapedFile.all(in: text) { try folder.write(path, file) }
    for block in FencedBlock.all(in: text) {
      if block.info.count == 2, block.info[1].contains(".") {
        try folder.write(block.info[1], block.text)
      } else if block.language == "console" {
        for example in ConsoleExample.all(in: block.text) { try example.check(in: folder.path) }
      }
    }
  }
}
