import Testing

@testable import Markup

@Suite struct PictureSizeTests {
  private func image(_ text: String) -> String {
    html(text) {
      $0.resolve = { address, _ in .href(address, size: PixelSize(width: 300, height: 200)) }
    }
  }

  @Test(arguments: [
    ("![](a.png)", " width=\"300\" height=\"200\">"),
    ("<img src=a.png width=150>", " width=\"150\" height=\"100\">"),
    ("<img src=a.png height=100>", " width=\"150\" height=\"100\">"),
    ("<img src=a.png width=10 height=99>", " width=\"10\" height=\"99\">"),
    ("<img src=a.png width=0>", " width=\"0\" height=\"1\">"),
  ])
  func `The sides that a document leaves open follow from the picture`(
    _ text: String, _ expected: String
  ) {
    #expect(image(text).contains(expected))
  }

  @Test func `Without a known size only what the document says is written`() {
    #expect(html("<img src=a.png width=150>").contains(" width=\"150\">"))
  }

  @Test func `No size is impossible or out of bounds`() {
    #expect(PixelSize(width: 0, height: 1) == nil)
    #expect(PixelSize(width: 1, height: 65_536) == nil)
    #expect(
      PixelSize(width: 1, height: 65_535)?.scaled(width: 99_999, height: nil).height == 65_535)
  }
}
