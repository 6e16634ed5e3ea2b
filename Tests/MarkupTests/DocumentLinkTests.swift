import Testing

@testable import Markup

@Suite("The addresses of a document's links")
struct DocumentLinkTests {
  @Test(
    "Are what stands before the title, without angle brackets",
    arguments: [
      ("[a](b.md)", "b.md"), ("[a](b.md \"title\")", "b.md"), ("[a](<b c.md>)", "b c.md"),
      ("[a](<b c.md> 'title')", "b c.md"), ("[a]( b.md )", "b.md"), ("![a](<b c.png>)", "b c.png"),
      ("[a]()", ""), ("[a](<b)", "<b"),
    ])
  func addresses(text: String, address: String) {
    let source = SourceFile(path: "a.md", text: text)
    let links = LineReader.read(source, body: 0..<source.bytes.count).links
    #expect(links.map(\.address) == [address])
  }
}
