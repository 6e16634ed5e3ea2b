import Foundation
import Incidents
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("A public site is the site of documents whose internal parts were blanked by hand")
struct BlankedByHandTests {
  @Test("Whatever stands in the parts, and wherever they stand", arguments: 1...6)
  func anywhere(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = SplitMix(seed: seed)
    for (path, text) in try Self.samples() {
      let (marked, blanked) = Self.parts(in: text, at: path, &random)
      try folder.write("marked/\(path)", marked)
      try folder.write("blanked/\(path)", blanked)
    }
    for name in ["marked", "blanked"] {
      var build = SiteBuild(content: folder.at(name), output: folder.at("\(name)-site"))
      build.jobs = 2
      _ = try build.run()
    }
    let (site, expected) = (try folder.tree("marked-site"), try folder.tree("blanked-site"))
    #expect(!site.isEmpty)
    for path in Set(site.keys).union(expected.keys).sorted() where site[path] != expected[path] {
      Issue.record("\(path) differs with seed \(seed)")
    }
    #expect(!site.values.contains { $0.contains("zebrafink") })
  }

  /// The sample incidents, as they lie in the project.
  private static func samples() throws -> [(String, String)] {
    let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")
    let enumerator = FileManager.default.enumerator(atPath: content.path)
    var samples: [(String, String)] = []
    while let path = enumerator?.nextObject() as? String {
      guard path.hasSuffix(".md") || path.hasSuffix(".yml") else { continue }
      let text = try String(contentsOf: content.appending(path: path), encoding: .utf8)
      samples.append((path, text))
    }
    return samples.sorted { $0.0 < $1.0 }
  }

  /// What an internal part may hold.
  private static let secrets = [
    "zebrafink", "# zebrafink\n\nOn 3 May 2021 at 14:00 UTC zebrafink",
    "| zebrafink | b |\n|---|---|",
    "```\nzebrafink", "- [ ] zebrafink (owner: zebrafink)",
    "Root cause: zebrafink.\n\nDuration: 3 hours",
    "<div><p>zebrafink", "[zebrafink]: https://zebrafink.example", "::: tip\nzebrafink\n:::",
    "zebrafink -->",
    "", "> zebrafink", "<!-- zebrafink -->", "---\ntitle: zebrafink\n---", "\u{1F}zebrafink",
    "é 🦓 zebrafink",
  ]

  private static func parts(
    in text: String, at path: String, _ random: inout SplitMix
  ) -> (marked: String, blanked: String) {
    guard path.hasSuffix(".md") else { return (text, text) }
    let body = FrontMatterParser.bodyStart(of: SourceFile(path: path, text: text))
    let head = String(decoding: Array(text.utf8)[..<body], as: UTF8.self)
    let rest = String(decoding: Array(text.utf8)[body...], as: UTF8.self)
    var marked = head
    var blanked = head
    for line in rest.components(separatedBy: "\n") {
      if random.next() % 6 == 0 {
        let block = block(secrets.randomElement(using: &random)!, &random)
        marked += block
        blanked += String(block.filter { $0 == "\n" })
      }
      // A word, so that no space has to be minded.
      if random.next() % 6 == 0, let place = line.indices.randomElement(using: &random),
        line[place].isLetter, place > line.startIndex, line[line.index(before: place)].isLetter
      {
        let secret = ["zebrafink", "zebra\nfink zebrafink", "**zebrafink", ""].randomElement(
          using: &random)!
        let feeds = String(secret.filter { $0 == "\n" })
        let before = line.prefix { $0 == ">" || $0 == " " }.contains(">")
        guard feeds.isEmpty || !before else {
          marked += line + "\n"
          blanked += line + "\n"
          continue
        }
        marked +=
          line[..<place] + "<!-- internal -->\(secret)<!-- /internal -->" + line[place...] + "\n"
        blanked += line[..<place] + feeds + line[place...] + "\n"
      } else {
        marked += line + "\n"
        blanked += line + "\n"
      }
    }
    return (marked, blanked)
  }

  private static func block(_ secret: String, _ random: inout SplitMix) -> String {
    let indent = ["", "  ", "\t"].randomElement(using: &random)!
    return random.next() % 2 == 0
      ? "\(indent)<!-- internal -->\n\(secret)\n\(indent)<!-- /internal -->\n"
      : "\(indent)::: internal\n\(secret)\n\(indent):::\n"
  }
}
