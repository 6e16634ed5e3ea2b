import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Pages of single documents, made anew within the last build's site")
struct PageDraftsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ output: String = "site") throws -> BuildReport {
    var build = SiteBuild(content: folder.at("content"), output: folder.at(output))
    build.keepsDrafts = true
    return try build.run()
  }

  private func published(_ path: String) throws -> String {
    try String(contentsOfFile: folder.at("site/\(path)"), encoding: .utf8)
  }

  private func draft(_ report: BuildReport, _ path: String) throws -> (path: String, text: String) {
    let pages = try #require(report.drafts?.pages(of: path))
    let page = try #require(pages.first)
    return (page.path, String(decoding: page.bytes, as: UTF8.self))
  }

  private func write(
    _ name: String, _ title: String = "Checkout failed", text: String = "Nothing else."
  ) throws {
    try folder.write(
      "content/\(name)",
      """
      # Postmortem: \(title)

      On 7 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users. \(text)

      ## Root cause
      The disk was full.

      """)
  }

  @Test("Of documents that nobody has touched they are the pages of the site")
  func untouched() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")
    try FileManager.default.copyItem(atPath: content.path, toPath: folder.at("content"))
    try folder.write(
      "content/several.md",
      """
      # Outages

      ## 3 May 2021: Search was down
      From 10:00 to 10:40 UTC search failed for all users. Root cause: a full disk. See [the other](#b).

      ## 9 June 2021: Login was down
      From 11:00 to 11:20 UTC login failed for all users. Root cause: an expired certificate.

      """)
    let report = try build()
    let drafts = try #require(report.drafts)
    var count = 0
    for path in Set(report.origins.values).sorted() {
      guard let pages = drafts.pages(of: path) else { continue }
      for (page, bytes) in pages {
        count += 1
        #expect(String(decoding: bytes, as: UTF8.self) == (try published(page)), "\(page)")
      }
    }
    #expect(count == report.incidents)
    #expect(drafts.pages(of: "several.md")?.count == 2)
  }

  @Test("What was saved since stands on the page, and is the page that a build makes")
  func edited() throws {
    try write("a.md")
    try write("b.md", "Search was slow")
    let report = try build()
    try write("a.md", text: "The pager was <b>silent</b> for 12 minutes.")
    let draft = try draft(report, "a.md")
    #expect(draft.text.contains("for 12 minutes"))
    _ = try build()
    #expect(draft.text == (try published(draft.path)))
  }

  @Test("Where more than the pages themselves changes there is none")
  func otherPages() throws {
    try write("a.md")
    try write("b.md", "Search was slow")
    try folder.write("content/page.md", "---\nkind: page\n---\n# About us\n\nWe write.\n")
    let report = try build()
    let drafts = try #require(report.drafts)
    #expect(drafts.pages(of: "page.md") == nil)
    #expect(drafts.pages(of: "never.md") == nil)
    #expect(drafts.pages(of: "../content/a.md") == nil)
    try write("a.md", "Payments stopped")
    #expect(drafts.pages(of: "a.md") == nil)
    try folder.write("content/a.md", "# Notes\n\nBuy milk.\n")
    #expect(drafts.pages(of: "a.md") == nil)
    try FileManager.default.removeItem(atPath: folder.at("content/a.md"))
    #expect(drafts.pages(of: "a.md") == nil)
  }

  @Test("What the public may not see is in no draft either")
  func audience() throws {
    try folder.write(
      "content/casebook.yml", "redact:\n  - Zebrafink\naudience:\n  \"inside/**\": internal\n")
    try write("a.md")
    try write("b.md", "Search was slow")
    try write("inside/c.md", "The okapi case")
    let report = try build()
    try write(
      "a.md",
      text:
        "Zebrafink called, see [Postmortem: The okapi case](inside/c.md). New.\n\n<!-- internal -->\ngnu\n<!-- /internal -->"
    )
    let (page, text) = try draft(report, "a.md")
    #expect(text.contains("New."))
    for secret in ["ebrafink", "okapi", "inside/c", "gnu"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    _ = try build()
    #expect(text == (try published(page)))
    #expect(report.drafts?.pages(of: "inside/c.md") == nil)
    try folder.write(
      "content/a.md", "---\naudience: internal\n---\n# Postmortem: Checkout failed\n")
    #expect(report.drafts?.pages(of: "a.md") == nil)
  }

  @Test("Nobody who does not ask keeps anything")
  func unasked() throws {
    try write("a.md")
    let report = try SiteBuild(content: folder.at("content"), output: folder.at("site")).run()
    #expect(report.drafts == nil)
  }
}
