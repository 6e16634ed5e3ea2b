import Foundation
import Incidents
import Markup
import Testing

@testable import Site

/// The keys in the code, in the templates and in the files of words are the same ones.
@Suite("Words are complete")
struct WordsCompletenessTests {
  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Keys that are asked for, and the beginnings of those that are put together.
  private func asked() throws -> (keys: Set<String>, prefixes: Set<String>) {
    var keys: Set<String> = []
    var prefixes: Set<String> = []
    for text in try texts(in: "Sources/Site", ending: "swift") {
      for match in text.matches(of: /\"([a-z-]+(?:\.[a-z0-9-]+)*\.?)(\"|\\\()/) {
        if match.2 == "\"" {
          keys.insert(String(match.1))
        } else {
          prefixes.insert(String(match.1))
        }
      }
    }
    for text in try texts(in: "theme/templates", ending: "mustache") {
      for match in text.matches(of: /\{\{\{?words\.([a-z0-9.-]+)\}\}/) {
        keys.insert("template:" + match.1)
      }
    }
    return (keys, prefixes)
  }

  private func texts(in folder: String, ending: String) throws -> [String] {
    let root = Self.project.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { $0.hasSuffix(".\(ending)") }
      .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }

  private func file(_ language: String) throws -> WordsFile {
    let path = Self.project.appending(path: "theme/words/\(language).yml")
    let source = SourceFile(
      path: path.path, text: try String(contentsOf: path, encoding: .utf8))
    let value = try #require(YAMLParser.parse(source, range: 0..<source.bytes.count).value)
    let file = WordsFile(value)
    #expect(file.faults.map(\.message) == [])
    return file
  }

  @Test("No phrase is there for nothing, and templates ask for none that is missing")
  func used() throws {
    let english = Set(try file("en").phrases.keys)
    let (keys, prefixes): (Set<String>, Set<String>) = try asked()
    let inTemplates = Set(keys.filter { $0.hasPrefix("template:") }.map { String($0.dropFirst(9)) })
    #expect(inTemplates.subtracting(english).sorted() == [])
    let kinds = TermKind.allCases.map(\.rawValue) + SiteSection.allCases.map(\.rawValue)
    let idle = english.filter { key in
      !keys.contains(key) && !inTemplates.contains(key) && !prefixes.contains(where: key.hasPrefix)
        && !kinds.contains(where: { key.hasPrefix($0 + ".") })
    }
    #expect(idle.sorted() == [])
  }

  @Test("No page shows a phrase that is missing")
  func noneMissing() throws {
    for (path, text) in try SampleSite.several.files() {
      #expect(!text.contains("⟨"), "\(path)")
    }
  }

  @Test(
    "Another language has every phrase, with the same values, and all its forms",
    arguments: ThemeFiles().words.keys.sorted().filter { $0 != "en" })
  func translated(language: String) throws {
    let (english, other) = (try file("en"), try file(language))
    var rules = WordsLocale()
    #expect(rules.apply(other.locale).map(\.message) == [])
    #expect(rules.language == language)
    for (key, phrase) in english.phrases {
      let translation = try #require(other.phrases[key], "\(key) is missing")
      #expect(translation.names.subtracting(["n"]) == phrase.names.subtracting(["n"]), "\(key)")
      if phrase.forms.count > 1 {
        #expect(
          Set(translation.forms.keys) == Set(rules.plurals.forms), "\(key) lacks a form")
      }
    }
    let taxonomy = Taxonomy.standard
    let terms =
      taxonomy.causes.map { "cause.\($0.id)" } + taxonomy.components.map { "component.\($0.id)" }
      + taxonomy.triggers.map { "trigger.\($0.id)" }
    let own =
      terms.flatMap { ["\($0).label", "\($0).meaning"] }
      + ReadingRule.allCases.map { "rule.\($0.rawValue)" }
      + RecordSchema(taxonomy: taxonomy).fields.map { "field.\($0.name)" }
    for key in own { #expect(other.phrases[key] != nil, "\(key) is missing") }
    let known = Set(english.phrases.keys).union(own)
    #expect(Set(other.phrases.keys).subtracting(known).sorted() == [])
  }
}
