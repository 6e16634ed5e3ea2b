import Markup
import TestSupport
import Testing

@testable import Site

@Suite("Links while a page is rendered")
struct DocumentLinksTests {
  let folder: TemporaryFolder
  let links: DocumentLinks

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("x/my logo.png", "logo")
    let source = SourceFile(
      path: "x/a.md", text: "see [b](b.md#y)\ngo. [gone.md](gone.md) and [up](../../up.md)")
    links = DocumentLinks(
      source: source, page: "incidents/id-a.html",
      resolver: LinkResolver(
        pages: ["x/a.md": "incidents/id-a.html", "x/b.md": "incidents/id-b.html"],
        attachments: ["x/my logo.png", "x/vanished.png"], withheld: ["x/i.md"]),
      content: try ContentFolder(path: folder.path))
  }

  @Test("Pages are neighbours, attachments lie under files")
  func targets() {
    #expect(links.target(of: "b.md#y") == .href("id-b.html#doc-y"))
    #expect(links.target(of: "my%20logo.png") == .href("../files/x/my%20logo.png"))
    #expect(links.attachments == ["x/my logo.png"])
    #expect(links.diagnostics == [])
  }

  @Test("The size of a picture is told where an image wants it, and no other time")
  func sizes() throws {
    try folder.write("x/my logo.png", bytes: Picture.png(width: 30, height: 20))
    let href = "../files/x/my%20logo.png"
    #expect(
      links.target(of: "my%20logo.png", isImage: true)
        == .href(href, size: PixelSize(width: 30, height: 20)))
    #expect(links.target(of: "my%20logo.png") == .href(href))
  }

  @Test("Links that lead nowhere lose their target and get a diagnostic at their place, once")
  func nowhere() {
    for _ in 0..<2 {
      for address in ["gone.md", "../../up.md", "vanished.png", "i.md"] {
        #expect(links.target(of: address) == .textOnly)
      }
    }
    #expect(
      links.diagnostics.map(\.description) == [
        "x/a.md:1:1: warning: the linked file x/i.md is internal, so it is not here [dead-link]",
        "x/a.md:1:1: error: the linked file x/vanished.png cannot be read [unreadable-file]",
        "x/a.md:2:15: warning: there is no file x/gone.md in the content folder [dead-link]",
        "x/a.md:2:33: error: the link leads out of the content folder [link-outside]",
      ])
    #expect(links.attachments == [])
  }

  @Test(
    "Of thousands of dead links in a large document, all are reported, and the first at their places"
  )
  func bounded() throws {
    let addresses = (0..<300).map { "gone-\($0).md" }
    let text = addresses.map { "[a](\($0)) " }.joined() + String(repeating: "word ", count: 200_000)
    let links = DocumentLinks(
      source: SourceFile(path: "a.md", text: text), page: "incidents/a.html",
      resolver: LinkResolver(pages: [:], attachments: [], withheld: []),
      content: try ContentFolder(path: folder.path))
    for address in addresses + addresses { #expect(links.target(of: address) == .textOnly) }
    #expect(links.diagnostics.count == 300)
    #expect((50..<100).contains(links.diagnostics.count { $0.position != nil }))
  }
}
