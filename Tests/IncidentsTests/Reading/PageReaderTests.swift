import Markup
import Testing

@testable import Incidents

@Suite("Documents that are pages")
struct PageReaderTests {
  private let postmortem = """
    # Postmortem: disk full
    ## Summary
    On 2 March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users.
    ## Root cause
    A full disk.
    ## Timeline
    - 14:00 It began.
    """

  private func read(_ front: String, _ text: String, path: String = "a/x.md") -> FileReading {
    let text = front.isEmpty ? text : "---\n\(front)\n---\n\(text)"
    return PostmortemReader().readFile(SourceFile(path: path, text: text))
  }

  private func page(_ front: String, _ text: String = "# Hello\n\nWords.\n") -> PageReading? {
    guard case .page(let page) = read(front, text) else { return nil }
    return page
  }

  @Test(
    "say so, and stay pages even where they look like a postmortem",
    arguments: [
      "type: page", "kind: page", "Type: Page", "type: home", "type: page\nlayout: post",
    ])
  func stated(front: String) {
    #expect(page(front, postmortem)?.isHome == (front == "type: home"))
  }

  @Test(
    "A layout only says how a document is shown: a postmortem stays one",
    arguments: [
      "layout: page", "layout: home",
    ])
  func layout(front: String) {
    #expect(page(front, postmortem) == nil)
    #expect(page(front) != nil)
  }

  @Test(
    "What other tools mean by these keys makes no page and no finding",
    arguments: [
      "layout: post", "type: post", "type: docs", "kind: section", "type: [a, b]", "layout:", "",
      "incident:\n  type: page", "slug: /a/b", "nav: {prev: x}",
    ])
  func foreign(front: String) {
    guard case .incidents(let readings) = read(front, postmortem) else {
      Issue.record("\(front) makes a page")
      return
    }
    #expect(readings.map(\.notAPostmortem) == [nil])
    #expect(readings.flatMap(\.diagnostics) == [])
  }

  @Test(
    "Who says that it is an incident is believed",
    arguments: [
      "type: incident", "type: postmortem", "kind: post-mortem", "layout: postmortem",
      "type: incident\nlayout: page",
    ])
  func forced(front: String) {
    let readme = "# Notes\n\nSome words about nothing.\n"
    #expect(
      PostmortemReader().readAll(SourceFile(path: "x.md", text: readme))[0].notAPostmortem != nil)
    guard case .incidents(let readings) = read(front, readme) else {
      Issue.record("\(front) makes a page")
      return
    }
    #expect(readings.map(\.notAPostmortem) == [nil])
  }

  @Test("The title is that of the front matter, else the first heading, else the file's name")
  func title() {
    #expect(page("type: page\ntitle: Named")?.title.value == "Named")
    #expect(page("type: page")?.title.value == "Hello")
    #expect(page("type: page", "Words.")?.title.value == "x")
    #expect(page("type: page", "Words.\n\n## Later")?.title.value == "Later")
  }

  @Test("The heading that says the title is not shown twice; another stays")
  func titleLine() {
    #expect(page("type: page")?.titleLine == 3)
    #expect(page("type: page\ntitle: Hello")?.titleLine == 4)
    #expect(page("type: page\ntitle: Named")?.titleLine == nil)
    #expect(page("type: page", "Words.\n\n## Later")?.titleLine == nil)
    #expect(page("type: home")?.titleLine == nil)
  }

  @Test(
    "The place in the navigation",
    arguments: [
      ("", PageReading.Navigation.footer), ("nav: false", .footer), ("nav: true", .listed),
      ("nav: 3", .numbered(3)), ("nav: -1", .numbered(-1)), ("nav:", .footer),
    ])
  func navigation(front: String, expected: PageReading.Navigation) {
    let page = page("type: page\n\(front)")
    #expect(page?.navigation == expected)
    #expect(page?.diagnostics == [])
  }

  @Test("A place that is none is reported where it stands")
  func wrongNavigation() {
    let page = page("type: page\nnav: first")
    #expect(page?.navigation == .footer)
    #expect(
      page?.diagnostics.map(\.description) == [
        "a/x.md:3:6: error: this has to be true, false or a whole number [wrong-type]"
      ])
  }

  @Test("Its name, description, aliases and audience")
  func rest() {
    let page = page(
      "type: page\nslug: /docs/intro\nsummary: Short.\naliases: [a, b]\naudience: private")
    #expect(page?.name == "/docs/intro")
    #expect(page?.description?.value == "Short.")
    #expect(page?.aliases == ["a", "b"])
    #expect(page?.audience == .internal)
    #expect(self.page("type: page\nslug: s\nid: i")?.name == "i")
  }
}
