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

  @Test func `A sign is escaped wherever it stands in a long text`() {
    let signs: [(UInt8, String)] = [
      (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"), (UInt8(ascii: "&"), "&amp;"),
      (UInt8(ascii: "\""), "&quot;"), (UInt8(ascii: "'"), "&#39;"), (0x00, ""), (0x0D, ""),
      (0x1F, ""), (0x7F, ""), (0x0A, "\n"), (0x09, "\t"), (0x7E, "~"), (0x20, " "),
    ]
    for length in 0..<40 {
      for place in 0...length {
        for (sign, written) in signs {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          bytes.insert(sign, at: place)
          let expected =
            String(repeating: "a", count: place) + written
            + String(repeating: "a", count: length - place)
          var out: [UInt8] = []
          HTMLText.append(bytes, to: &out)
          #expect(String(decoding: out, as: UTF8.self) == expected)
        }
      }
    }
  }
}
