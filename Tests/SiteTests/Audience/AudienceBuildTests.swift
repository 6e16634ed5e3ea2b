import Foundation
import Incidents
import TestSupport
import Testing

@testable import Site

@Suite("Sites for the public and for the organisation")
struct AudienceBuildTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func postmortem(_ title: String, _ more: String = "") -> String {
    """
    # \(title)

    On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users.

    ## Root cause
    A full disk.

    \(more)

    """
  }

  private func build(
    _ audience: Audience = .public, out: String? = nil, cached: Bool = false
  ) throws -> BuildReport {
    var build = SiteBuild(
      content: folder.at("content"), output: folder.at(out ?? audience.rawValue))
    build.audience = audience
    if cached { build.cache = folder.at("cache") }
    return try build.run()
  }

  @Test("A folder keeps its documents and files in, whatever front matter says")
  func folders() throws {
    try folder.write("content/casebook.yml", "audience: {\"drafts/**\": internal}\n")
    try folder.write("content/a.md", postmortem("open", "![z](drafts/zebra.png) [z](drafts/b.md)"))
    try folder.write("content/drafts/b.md", "---\naudience: public\n---\n" + postmortem("zebra"))
    try folder.write("content/drafts/zebra.png", "zebra")
    let report = try build()
    #expect(report.incidents == 1)
    #expect(report.diagnostics.map(\.rule) == [.deadLink, .deadLink, .audienceRule])
    #expect(try !folder.tree("public").contains { ($0.key + $0.value).contains("zebra") })
    #expect(try build(.internal).incidents == 2)
    let records = try #require(try folder.tree("internal")["data/incidents.json"])
    #expect(records.contains("\"audience\":\"internal\""))
  }

  @Test("A pattern that no file fits is a warning")
  func idle() throws {
    try folder.write("content/casebook.yml", "audience: {\"draft/**\": internal}\n")
    try folder.write("content/a.md", postmortem("open"))
    #expect(try build().configurationDiagnostics.map(\.rule) == [.audienceRule])
  }

  @Test("What was public before it became internal is gone from the next build by steps")
  func changes() throws {
    try folder.write("content/a.md", postmortem("open"))
    try folder.write("content/b.md", postmortem("zebra", "zebra ![p](zebra.png)"))
    try folder.write("content/zebra.png", "zebra")
    _ = try build(cached: true)
    #expect(try folder.tree("public").contains { ($0.key + $0.value).contains("zebra") })
    try folder.write("content/b.md", "---\naudience: internal\n---\n" + postmortem("zebra"))
    _ = try build(cached: true)
    #expect(try !folder.tree("public").contains { ($0.key + $0.value).contains("zebra") })
    try folder.write(
      "content/b.md", postmortem("open", "<!-- internal -->zebra<!-- /internal -->"))
    _ = try build(cached: true)
    _ = try build(out: "clean")
    #expect(try folder.tree("public") == folder.tree("clean"))
    #expect(try !folder.tree("public").contains { ($0.key + $0.value).contains("zebra") })
    try folder.write("content/casebook.yml", "redact: [disk]\n")
    _ = try build(cached: true)
    #expect(try !folder.tree("public/incidents").contains { $0.value.contains("disk") })
  }

  @Test("A public build takes nothing from the cache of an internal one")
  func sharedCache() throws {
    try folder.write(
      "content/a.md", postmortem("open", "<!-- internal -->zebra<!-- /internal -->"))
    try folder.write("content/b.md", "---\naudience: internal\n---\n" + postmortem("zebra"))
    try folder.write("content/c.md", postmortem("plain"))
    _ = try build(.internal, out: "site", cached: true)
    let report = try build(.public, out: "site", cached: true)
    #expect(report.timings.stages.contains { $0.stage == .extract })
    #expect(try !folder.tree("site").contains { ($0.key + $0.value).contains("zebra") })
    _ = try build(.public, out: "clean")
    #expect(try folder.tree("site") == folder.tree("clean"))
  }

  @Test("A document that is no incident is published as the public may see it")
  func otherDocuments() throws {
    try folder.write("content/casebook.yml", "redact: [yak]\n")
    try folder.write("content/a.md", postmortem("open", "See [notes](notes.md)."))
    try folder.write("content/notes.md", "Notes.\n<!-- internal -->zebra<!-- /internal --> yak\n")
    _ = try build()
    #expect(try folder.tree("public/files")["notes.md"] == "Notes.\n [redacted]\n")
    _ = try build(.internal)
    #expect(try folder.tree("internal/files")["notes.md"]?.contains("zebra") == true)
  }

  @Test("A linked file that says what is redacted is not published, until it no longer does")
  func attachments() throws {
    try folder.write("content/casebook.yml", "redact: [yak]\n")
    try folder.write("content/a.md", postmortem("open", "[log](log.txt) ![p](p.png)"))
    try folder.write("content/log.txt", String(repeating: "x ", count: 200_000) + "the Yak\n")
    try folder.write("content/p.png", bytes: [0x89, 0x50, 0, 1] + Array(" yak ".utf8))
    let report = try build(cached: true)
    #expect(report.diagnostics.map(\.rule) == [.redactedText])
    #expect(try folder.names("public/files") == ["p.png"])
    try folder.write("content/log.txt", "the [redacted]\n")
    let next = try build(cached: true)
    #expect(next.diagnostics.isEmpty)
    #expect(try folder.names("public/files") == ["log.txt", "p.png"])
  }

  @Test("A file whose path says what is redacted is left out, and so is a linked one")
  func paths() throws {
    try folder.write("content/casebook.yml", "redact: [yak]\n")
    try folder.write("content/a.md", postmortem("open", "![p](the-yak/p.png) ![q](%79ak.png)"))
    try folder.write("content/yak-outage.md", postmortem("closed"))
    try folder.write("content/the-yak/p.png", "p")
    try folder.write("content/yak.png", "p")
    let report = try build()
    #expect(report.incidents == 1)
    #expect(report.diagnostics.contains { $0.rule == .redactedText && $0.severity == .error })
    #expect(try !folder.tree("public").contains { ($0.key + $0.value).contains("yak") })
  }

  @Test("A redacted word in front matter cannot open the document")
  func audienceKey() throws {
    try folder.write("content/casebook.yml", "redact: [audience, internal]\n")
    try folder.write("content/b.md", "---\naudience: internal\n---\n" + postmortem("zebra"))
    #expect(try build().incidents == 0)
  }

  @Test("Evidence says where a value stands in the file and in what is published")
  func evidence() throws {
    let secret = "<!-- internal -->zebra zebra\nzebra<!-- /internal -->"
    try folder.write(
      "content/a.md", "# x\n\n\(secret)\n\nOn 2 March 2023 from 14:00 to 15:30 UTC it failed.\n")
    _ = try build()
    let record = try #require(
      try folder.tree("public/incidents").first { $0.key.hasSuffix(".json") }?.value)
    #expect(record.contains("\"line\": 6") || record.contains("\"line\":6"))
  }

  @Test("Every page of an internal site says that it is one, and robots are told")
  func banner() throws {
    try folder.write(
      "content/a.md", postmortem("open", "a <!-- internal -->zebra<!-- /internal -->"))
    _ = try build(.internal)
    _ = try build(.public)
    for (path, page) in try folder.tree("internal") where path.hasSuffix(".html") {
      // A redirect or a page of the site.
      guard page.contains("site-header") else { continue }
      #expect(page.contains("class=\"internal-site\""), "\(path)")
      #expect(page.contains("noindex"), "\(path)")
    }
    #expect(try folder.tree("internal")["robots.txt"]?.contains("Disallow: /") == true)
    #expect(
      try !folder.tree("public").contains {
        $0.key.hasSuffix(".html") && $0.value.contains("internal-site")
      })
    let page = try #require(
      try folder.tree("internal/incidents").first { $0.key.hasSuffix(".html") }?.value)
    #expect(page.contains("<span class=\"internal-part\">"))
  }

  @Test("A document's own tags neither make nor close the box of an internal part")
  func boxes() throws {
    let inner = "<div>\n\nx\n\n</div></div></span>\n\n</div>"
    try folder.write(
      "content/a.md", postmortem("open", "::: internal\n\n\(inner)\n\nzebra\n\n:::\n\nbehind"))
    _ = try build(.internal)
    let page = try #require(
      try folder.tree("internal/incidents").first { $0.key.hasSuffix(".html") }?.value)
    let box = try #require(page.range(of: "<div class=\"internal-part\""))
    let zebra = try #require(page.range(of: "<p>zebra</p>"))
    let behind = try #require(page.range(of: "<p>behind</p>"))
    let between = String(page[box.lowerBound..<zebra.lowerBound])
    let all = String(page[box.lowerBound..<behind.lowerBound])
    #expect(count("<div", between) == count("</div>", between) + 1)
    #expect(count("<div", all) == count("</div>", all))
  }

  private func count(_ tag: String, _ text: String) -> Int {
    text.components(separatedBy: tag).count - 1
  }

  @Test(
    "Data for others is public unless somebody asks; parts in several incidents of a file go too")
  func extraction() throws {
    let text = """
      # Log

      ## 2 March 2023: one
      On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed. Root cause: a full disk.

      <!-- internal -->
      ## 3 March 2023: zebra
      On 3 March 2023 from 14:00 to 15:30 UTC, checkout failed. Root cause: a zebra.
      <!-- /internal -->

      ## 4 March 2023: two
      On 4 March 2023 from 14:00 to 15:30 UTC, checkout failed. Root cause: a full disk.
      """
    try folder.write("content/log.md", text)
    try folder.write("content/casebook.yml", "split: {log.md: 2}\n")
    func titles(_ audience: Audience) throws -> [String] {
      try Extraction(
        paths: [folder.at("content")], configuration: nil, audience: audience, jobs: 1
      ).library.postmortems.map(\.reading.incident.title.value)
    }
    #expect(try titles(.public).count == 2)
    #expect(try titles(.internal).count == 3)
  }

  @Test(
    "In MDX, ERB and Quarto the parts go as well",
    arguments: ["a.mdx", "a.md.erb", "a.qmd"])
  func otherSyntaxes(_ name: String) throws {
    try folder.write(
      "content/\(name)",
      postmortem(
        "open",
        "::: internal\nzebra {x} <% y %>\n:::\n\nend <!-- internal -->zebra<!-- /internal -->"))
    #expect(try build().incidents == 1)
    #expect(try !folder.tree("public").contains { $0.value.contains("zebra") })
    _ = try build(.internal)
    #expect(try folder.tree("internal").contains { $0.value.contains("zebra") })
  }
}
