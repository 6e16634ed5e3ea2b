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

  private static func read(_ text: String) -> (text: [String], links: [DocumentLink]) {
    let source = SourceFile(path: "a.md", text: text)
    let (lines, links, _) = LineReader.read(source, body: 0..<source.bytes.count)
    return (lines.filter { $0.kind != .blank }.map(\.text.string), links)
  }

  @Test(
    "Are found where a link's words are wrapped, and the words read without them",
    arguments: [
      ("See [an older\none](b.md), and more", ["See an older", "one, and more"], ["b.md"]),
      ("[one\n](b.md) behind", ["one", "behind"], ["b.md"]),
      ("- [a\n  b\n  c](b.md \"t\") d", ["a", "b", "c d"], ["b.md"]),
      ("[x](x.md) [a\nb](y.md) [c\nd](z.md)", ["x a", "b c", "d"], ["x.md", "y.md", "z.md"]),
      ("> [a\n> b](b.md) d", ["a", "b d"], ["b.md"]),
      ("[a [b]\nc](b.md)", ["a [b]", "c"], ["b.md"]),
      ("![what the\ngraph shows](b.png) d", ["d"], ["b.png"]),
    ])
  func wrapped(text: String, lines: [String], addresses: [String]) {
    let read = Self.read(text)
    #expect(read.text == lines)
    #expect(read.links.map(\.address) == addresses)
  }

  @Test(
    "A bracket that nothing below closes is text",
    arguments: [
      "a [b\n\nc](d.md)", "a [b\n- c](d.md)", "a [b\n# c](d.md)", "a [b\n> c](d.md)",
      "a \\[b\nc](d.md)", "a [b\nc] (d.md)", "a [b\nc", "a [b\nc](d.md", "> a [b\nc](d.md)",
      "a [b\n1\n2\n3\nc](d.md)",
    ])
  func unwrapped(text: String) {
    #expect(Self.read(text).links.isEmpty)
    #expect(Self.read(text).text.joined().contains("[b"))
  }

  @Test("The words of a wrapped link stand where the file has them")
  func words() {
    let text = "See [an older\none](b.md)"
    let words = Self.read(text).links[0].words
    #expect(String(decoding: Array(text.utf8)[words], as: UTF8.self) == "an older\none")
  }
}
