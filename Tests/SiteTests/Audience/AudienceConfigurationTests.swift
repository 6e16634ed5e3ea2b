import Foundation
import Incidents
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("Audiences and redaction in casebook.yml")
struct AudienceConfigurationTests {
  private func read(_ text: String, for audience: Audience = .internal) -> (
    Configuration, [Diagnostic]
  ) {
    let (configuration, findings) = Configuration.read(
      SourceFile(path: "casebook.yml", text: text), for: audience)
    return (configuration, findings)
  }

  @Test("The first pattern that fits says who may read a file")
  func rules() {
    let (configuration, findings) = read(
      "audience: {default: internal, \"public/secret.md\": internal, \"public/**\": public}\n")
    #expect(findings.isEmpty)
    #expect(configuration.audience.audience(of: "public/a.md") == .public)
    #expect(configuration.audience.audience(of: "public/secret.md") == .internal)
    #expect(configuration.audience.audience(of: "a.md") == .internal)
    #expect(read("audience: internal\n").0.audience.audience(of: "a.md") == .internal)
  }

  @Test(
    "A configuration that leads nowhere is no missing one: it may say what must be kept in",
    arguments: ["gone.yml", "casebook.yml"])
  func unreachable(target: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "content/a.md", "# Outage\n\nOn 2 May 2021 from 10:00 to 11:00 UTC it was down.\n")
    try folder.link("content/casebook.yml", to: target)
    let build = SiteBuild(content: folder.at("content"), output: folder.at("site"))
    #expect(throws: FileError.self) { try build.run() }
    #expect(!FileManager.default.fileExists(atPath: folder.at("site")))
  }

  @Test("Texts are redacted with words of their own or those of all")
  func redactions() throws {
    let (configuration, findings) = read(
      """
      redact:
        as: "(withheld)"
        texts: [Acme, {text: "db-*", as: a database, case: true}]
      """)
    #expect(findings.isEmpty)
    let redacted = configuration.redaction.redacted(Array("acme db-7 DB-7".utf8))
    #expect(redacted.map { String(decoding: $0, as: UTF8.self) } == "(withheld) a database DB-7")
    #expect(read("redact: acme\n").0.redaction.concerns("an Acme thing"))
    #expect(read("redact: [acme, 10.0.0.1]\n").0.redaction.concerns("at 10.0.0.1"))
  }

  @Test(
    "Whatever is wrong there keeps the public site from being built",
    arguments: [
      "audience: intern\n", "audience: [internal]\n", "audience: {\"a/**\": secret}\n",
      "redact: {texts: acme}\n", "redact: [[acme]]\n", "redact: [\"*\"]\n", "redact: [{as: x}]\n",
      "redact: [{text: acme, case: maybe}]\n", "redact: [{text: acme, az: x}]\n",
      "redact: [acme, {text: bcme, as: an acme}]\n", "redacts: [acme]\n", "audiance: internal\n",
      "redact: [acme\n", "audience: {a: b: c}\n", "redact: {text: [acme]}\n",
      "redact: [{text: acme, as: \"<b>\"}]\n",
    ])
  func unclear(_ text: String) throws {
    let (configuration, findings) = read(text)
    #expect(findings.contains { $0.severity >= .warning })
    #expect(configuration.unclearPrivacy != nil)
    let folder = try TemporaryFolder()
    try folder.write("content/casebook.yml", text)
    try folder.write("content/a.md", "# x\n")
    var build = SiteBuild(content: folder.at("content"), output: folder.at("public"))
    #expect(throws: PrivacyError.self) { try build.run() }
    #expect(!folder.exists("public"))
    build.audience = .internal
    #expect(throws: Never.self) { try build.run() }
  }

  @Test("A configuration that says nothing of it may be as broken as it likes")
  func others() {
    #expect(read("title: [x\n").0.unclearPrivacy == nil)
    #expect(read("titel: x\n").0.unclearPrivacy == nil)
  }

  @Test("For the public its own texts are redacted, and what else it means stays")
  func texts() {
    let text = """
      title: Acme incidents
      time-zone: "+01:00"
      description: All about acme
      base-url: https://acme.example
      split: {acme.md: 2}
      redact: [acme]
      causes: {vendor: {label: Acme, keywords: [acme]}}
      """
    let (configuration, findings) = read(text, for: .public)
    #expect(configuration.title == "[redacted] incidents")
    #expect(configuration.description == "All about [redacted]")
    #expect(configuration.baseURL == "https://redacted.example")
    #expect(configuration.splits.rules.map(\.pattern.text) == ["acme.md"])
    #expect(configuration.redaction.concerns("acme"))
    #expect(configuration.reading.taxonomy.causes.contains { $0.label == "redacted" })
    #expect(configuration.reading.causeKeywords["vendor"] == ["redacted"])
    #expect(findings.map(\.rule) == [.redactedText])
    #expect(read(text).0.title == "Acme incidents")
  }
}
