import Testing

@testable import Preview

@Suite("What a page is told")
struct SubscriptionTests {
  private func event(
    _ query: String, _ source: StubSource, _ state: PreviewState = StubSource.state
  ) throws -> String {
    let path = try RequestPath("/.casebook/events?\(query)")
    let subscription = try #require(Subscription(path, source: source))
    return String(decoding: subscription.event(state), as: UTF8.self)
  }

  @Test("The tags of its files, in their order; none for what is not there or hidden")
  func tags() throws {
    let source = StubSource(["index.html": "a", "b %.css": "b", ".hidden": "c"])
    let tag = { source.files[$0]!.tag }
    #expect(
      try event("path=/&path=/none&path=/../a&path=/b%2520%2525.css&path=/.hidden", source)
        .contains(
          #""tags":["\#(tag("index.html"))","","","\#(tag("b %.css"))",""]"#))
    #expect(tag("index.html") != tag("b %.css"))
  }

  @Test("Nobody is told anything who names no page")
  func nothing() throws {
    #expect(Subscription(try RequestPath("/.casebook/events"), source: StubSource()) == nil)
    #expect(
      Subscription(try RequestPath("/.casebook/events?path=/../a"), source: StubSource()) == nil)
  }

  @Test("The findings of its own document come first, and are text on one line")
  func findings() throws {
    var source = StubSource(["a.html": "a"])
    source.origins["a.html"] = "a.md"
    let finding = { (origin: String, text: String) in
      PreviewFinding(severity: .warning, origin: origin, text: text)
    }
    let state = PreviewState(
      findings: [finding("b.md", "other"), finding("a.md", "own \"</script>\n")],
      texts: StubSource.texts)
    let text = try event("path=/a.html", source, state)
    #expect(text.contains(#""here":[{"severity":"warning","text":"own \"</script>\u000a","#))
    #expect(text.contains(#""elsewhere":[{"severity":"warning","text":"other","#))
    #expect(text.split(separator: "\n").count == 2 && text.hasSuffix("\n\n"))
  }

  @Test("No more findings are sent than a page can show, its own before others")
  func bound() throws {
    var source = StubSource(["a.html": "a"])
    source.origins["a.html"] = "a.md"
    let findings = (0..<500).map {
      PreviewFinding(severity: .note, origin: $0 < 300 ? "b.md" : "a.md", text: "finding")
    }
    let text = try event(
      "path=/a.html", source, PreviewState(findings: findings, texts: StubSource.texts))
    #expect(text.split(separator: "\"finding\"").count - 1 == PreviewFinding.mostShown)
    #expect(text.contains("\"isCut\":true") && text.contains("\"elsewhere\":[]"))
  }

  @Test("A page whose document moved is told where to")
  func moved() throws {
    var source = StubSource(["old.html": "a"])
    source.origins = ["old.html": "a.md"]
    let box = MovingSource(source)
    let subscription = try #require(
      Subscription(try RequestPath("/.casebook/events?path=/old.html"), source: box))
    #expect(text(subscription).contains("\"moved\":null"))
    source = StubSource(["new.html": "a"])
    source.origins = ["new.html": "a.md"]
    box.set(source)
    #expect(text(subscription).contains("\"moved\":\"/new.html\""))
  }

  private func text(_ subscription: Subscription) -> String {
    String(decoding: subscription.event(StubSource.state), as: UTF8.self)
  }
}

/// A site that another takes the place of.
private final class MovingSource: PreviewSource, @unchecked Sendable {
  private var source: StubSource

  init(_ source: StubSource) { self.source = source }

  func set(_ source: StubSource) { self.source = source }
  func refresh() -> PreviewState { source.refresh() }
  func draft(_ changes: Changes) -> Bool { false }
  func file(_ path: String) -> PreviewFile? { source.file(path) }
  func missingPage() -> PreviewFile? { source.missingPage() }
  func origin(of page: String) -> String? { source.origin(of: page) }
  func page(of origin: String) -> String? { source.page(of: origin) }
}
