import Testing

@testable import Site

@Suite("Links of documents")
struct LinkResolverTests {
  let resolver = LinkResolver(
    pages: ["2023/a.md": "id-a", "b.md": "id-b", "2023/c d.md": "id-c"],
    attachments: ["2023/img/x.png", "logo.svg", "a b.pdf", "runbook.md"], withheld: ["secret.md"])

  private func resolve(_ address: String) -> LinkResolver.Destination {
    resolver.resolve(address, from: "2023/a.md")
  }

  @Test("A document leads to its incident's page, the fragment to its heading there")
  func pages() {
    #expect(resolve("../b.md") == .page(id: "id-b", suffix: ""))
    #expect(resolve("../b.md#root-cause") == .page(id: "id-b", suffix: "#doc-root-cause"))
    #expect(resolve("../b.md?plain=1#x") == .page(id: "id-b", suffix: "?plain=1#doc-x"))
    #expect(resolve("./c%20d.md") == .page(id: "id-c", suffix: ""))
    #expect(resolve("/b.md") == .page(id: "id-b", suffix: ""))
    #expect(resolve("../2023/./a.md#") == .page(id: "id-a", suffix: ""))
    #expect(resolve("?x#y") == .page(id: "id-a", suffix: "?x#doc-y"))
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

  @Test("Paths are encoded so that they come back")
  func encoding() {
    let path = "a b/ü&\"'<>%#?.png"
    #expect(PercentCoding.decode(PercentCoding.encode(path: path)) == path)
    #expect(PercentCoding.encode(path: "a b/ü") == "a%20b/%C3%BC")
  }
}
