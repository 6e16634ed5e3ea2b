import Testing

@testable import Markup

@Suite("Positions of ranges")
struct RangePositionTests {
  @Test("The ends of a range are where each of them is, whatever lines it touches")
  func ends() {
    for text in ["", "a", "é\n", "one\ntwö 🚀\n\nlast", "a\r\nb", "\n\n"] {
      let source = SourceFile(path: "x.md", text: text)
      for start in -1...text.utf8.count + 1 {
        for end in start...text.utf8.count + 2 {
          let found = source.positions(of: start..<end)
          #expect(found.start == source.position(at: start))
          #expect(found.end == source.position(at: end), "\(text) \(start) \(end)")
        }
      }
    }
  }
}
