import Foundation
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("What templates may ask for")
struct TemplateCheckTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Tags are found with their places, whatever they are")
  func tags() {
    let text =
      "a {{x}} {{{ y }}}\n{{#z?}}{{! no }}{{/z?}}{{>part}} {{capitalized(t)}} {{=<% %>=}} {{"
    let tags = TemplateTag.all(in: text)
    #expect(tags.map(\.name) == ["x", "y", "z", "z", "part", "t"])
    #expect(tags.map(\.sign) == [nil, nil, "#", "/", ">", nil])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[tags[1].range], as: UTF8.self) == "{{{ y }}}")
  }

  @Test("A value that nobody gives is a finding with its place and the nearest name")
  func unknown() throws {
    try folder.write(
      "templates/home.mustache",
      "<h1>{{site}}</h1>\n<p>{{descripton}} {{words.home.latset}} {{facts}} {{> bits}}</p>\n")
    try folder.write(
      "templates/bits.mustache", "{{facts}} {{nothing-like-it}} {{#canonical}}{{.}}{{/canonical}}")
    let findings = try Theme(folder: folder.path).findings.map {
      $0.description.replacing(folder.path, with: "T") + ($0.help.map { " " + $0 } ?? "")
    }
    let said = "warning: this template has no value"
    #expect(
      findings == [
        "T/templates/bits.mustache:1:11: \(said) `nothing-like-it` [unknown-key]",
        "T/templates/home.mustache:2:4: \(said) `descripton` [unknown-key] did you mean `description`?",
        "T/templates/home.mustache:2:19: \(said) `words.home.latset` [unknown-key] did you mean `words.home.latest`?",
        "T/templates/home.mustache:2:41: \(said) `facts` [unknown-key]",
      ])
  }

  @Test("A theme may add phrases that its own templates use, and no others")
  func ownWords() throws {
    try folder.write("templates/page-footer.mustache", "<footer>{{words.ours.motto}}</footer>")
    try folder.write("words/en.yml", "ours: {motto: We try., idle: x}\nhome: {latest: Lately}\n")
    let theme = try Theme(folder: folder.path)
    #expect(theme.findings == [])
    let (words, findings) = try theme.words()
    #expect(findings.map(\.message) == ["`ours.idle` is not a phrase of the pages"])
    #expect(words["home.latest"] == "Lately")
    #expect(try SampleSite.several.files(theme)["index.html"]?.contains("<footer>We try.") == true)
  }

  @Test("A file of words that is no YAML is refused with its place")
  func brokenWords() throws {
    try folder.write("words/fr.yml", "home:\n  latest: [\n")
    let theme = try Theme(folder: folder.path)
    var settings = InterfaceSettings()
    settings.language = "fr"
    #expect(throws: ThemeError.self) { try theme.words(for: settings) }
  }

  @Test("The built-in templates ask for nothing that is not given, and use everything")
  func builtIn() throws {
    let files = ThemeFiles()
    let words = try Theme().words().words
    // The parts of the frame are given the same values, and each shows some of them.
    var shown: [TemplateKey: Bool] = [:]
    for template in Theme.Template.allCases {
      let source = try #require(files.templates[template.rawValue])
      #expect(TemplateCheck.findings(source, template: template, words: words) == [])
      let used = Set(TemplateTag.all(in: source.text(in: 0..<source.bytes.count)).map(\.name))
      for key in template.keys {
        shown[key] = shown[key] == true || used.contains(key.name)
      }
    }
    #expect(shown.filter { !$0.value }.map(\.key.name).sorted() == [])
  }

  /// After a change that is meant, `CASEBOOK_UPDATE_FIXTURES=1` writes the tables anew.
  @Test("The theme’s documentation lists every value of every template")
  func documented() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "theme/README.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let begin = try #require(text.firstRange(of: "<!-- keys -->\n")).upperBound
    let end = try #require(text.firstRange(of: "<!-- end of keys -->")).lowerBound
    let tables = Theme.Template.allCases.map { template in
      let rows = template.keys.map { key in
        let tag = key.isHTML ? "{{{\(key.name)}}}" : "{{\(key.name)}}"
        return "| `\(tag)` | \(key.meaning)\(key.isAlways ? "" : "; not always there") |"
      }
      return "### \(template.rawValue)\n\n| Value | What it is |\n|---|---|\n"
        + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["CASEBOOK_UPDATE_FIXTURES"] == "1" {
      try (text[..<begin] + "\n" + tables + "\n" + text[end...]).write(
        to: path, atomically: true, encoding: .utf8)
    } else {
      #expect(text[begin..<end] == "\n" + tables + "\n")
    }
  }
}
