import Testing

@testable import Markup

@Suite struct HTMLTextTests {
  @Test func `Everything that means something to HTML is escaped`() {
    #expect(
      HTMLText.escape("<a href=\"x\">'&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
  }

  @Test func `Text beyond ASCII stays as it is`() {
    #expect(HTMLText.escape("Größe — 東京 🚨") == "Größe — 東京 🚨")
  }

  @Test(
    arguments: [
      0x00, 0x08, 0x0B, 0x1B, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func `Characters that HTML forbids are left out`(_ number: UInt32) throws {
    let forbidden = try #require(Unicode.Scalar(number))
    #expect(HTMLText.escape("a\(forbidden)b") == "ab")
  }

  @Test(arguments: ["\t", "\n", "\u{A0}", "\u{FDCF}", "\u{FDF0}", "\u{FFFD}", "\u{1FFFD}"])
  func `Their neighbours are kept`(_ allowed: String) {
    #expect(HTMLText.escape("a\(allowed)b") == "a\(allowed)b")
  }
}
