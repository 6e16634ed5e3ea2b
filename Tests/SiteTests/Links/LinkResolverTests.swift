import Testing

@testable import Site

@Suite("Links of documents")
struct LinkResolverTests {
  let resolver = LinkResolver(
    pages: [
      "2023/a.md": "incidents/id-a.html", "b.md": "pages/id-b.html", "2023/c d.md": "index.html",
    ],
    attachments: ["2023/img/x.png", "logo.svg", "a b.pdf", "runbook.md"], withheld: ["secret.md"])

  private func resolve(_ address: String) -> LinkResolver.Destination {
    resolver.resolve(address, from: "2023/a.md")
  }

  @Test("A document leads to its incident's page, the fragment to its heading there")
  func pages() {
    #expect(resolve("../b.md") == .page(path: "pages/id-b.html", suffix: ""))
    #expect(
      resolve("../b.md#root-cause") == .page(path: "pages/id-b.html", suffix: "#doc-root-cause"))
    #expect(
      resolve("../b.md?plain=1#x") == .page(path: "pages/id-b.html", suffix: "?plain=1#doc-x"))
    #expect(resolve("./c%20d.md") == .page(path: "index.html", suffix: ""))
    #expect(resolve("/b.md") == .page(path: "pages/id-b.html", suffix: ""))
    #expect(resolve("../2023/./a.md#") == .page(path: "incidents/id-a.html", suffix: ""))
    #expect(resolve("?x#y") == .page(path: "incidents/id-a.html", suffix: "?x#doc-y"))
  }

  @Test("Other files are published with query and fragment kept")
  func attachments() {
    #expect(resolve("img/x.png") == .attachment(path: "2023/img/x.png", suffix: ""))
    #expect(resolve("../logo.svg?v=2#icon") == .attachment(path: "logo.svg", suffix: "?v=2#icon"))
    #expect(resolve("../a%20b.pdf") == .attachment(path: "a b.pdf", suffix: ""))
    #expect(resolve("../runbook.md#x") == .attachment(path: "runbook.md", suffix: "#x"))
  }

  @Test("What is not there is missing, and broken encoding is no way to find it")
  func missing() {
    #expect(resolve("img/y.png") == .missing(path: "2023/img/y.png"))
    #expect(resolve("../B.md") == .missing(path: "B.md"))
    #expect(resolve("a%zz.md") == .missing(path: "a%zz.md"))
    #expect(resolve("a%00.md") == .missing(path: "a%00.md"))
    #expect(resolve("%ff.md") == .missing(path: "%ff.md"))
  }

  @Test(
    "Nothing above the content folder is ever a target",
    arguments: [
      "../../etc/passwd", "../../content/b.md", "%2e%2e/%2e%2e/x", "..%2f..%2fx", "/../b.md",
      "//host/x",
    ])
  func outside(address: String) {
    #expect(resolve(address) == .outside)
  }

  @Test("A document for another audience is withheld")
  func withheld() {
    #expect(resolve("../secret.md") == .withheld(path: "secret.md"))
  }

  @Test("A page writes the shortest link to another")
  func relative() {
    #expect(SiteAddress.link(from: "incidents/a.html", to: "incidents/b.html") == "b.html")
    #expect(SiteAddress.link(from: "incidents/a.html", to: "pages/b.html") == "../pages/b.html")
    #expect(SiteAddress.link(from: "incidents/a.html", to: "index.html") == "../index.html")
    #expect(SiteAddress.link(from: "index.html", to: "pages/b.html") == "pages/b.html")
    #expect(SiteAddress.link(from: "index.html", to: "files/a b.png") == "files/a%20b.png")
    #expect(SiteAddress.link(from: "pages/a.html", to: "pages2/b.html") == "../pages2/b.html")
  }

  @Test("Paths are encoded so that they come back")
  func encoding() {
    let path = "a b/ü&\"'<>%#?.png"
    #expect(PercentCoding.decode(PercentCoding.encode(path: path)) == path)
    #expect(PercentCoding.encode(path: "a b/ü") == "a%20b/%C3%BC")
  }
}
