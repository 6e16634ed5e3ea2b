import Markup
import Testing

@testable import Site

@Suite("Sizes of pictures")
struct ImageHeaderTests {
  private func size(_ bytes: [UInt8]) -> [Int]? {
    ImageHeader.size(of: bytes).map { [$0.width, $0.height] }
  }

  private func svg(_ text: String) -> [Int]? { size(Array(text.utf8)) }

  @Test("PNG and GIF say it at their start")
  func pngAndGIF() {
    #expect(size(Picture.png(width: 640, height: 480)) == [640, 480])
    #expect(size(Picture.gif(width: 300, height: 2)) == [300, 2])
  }

  @Test("The three kinds of WebP")
  func webp() {
    let lossy: [UInt8] =
      [0, 0, 0, 0x9D, 0x01, 0x2A] + Picture.little(0x4000 | 550, 2) + Picture.little(368, 2)
    #expect(size(Picture.webp("VP8 ", lossy)) == [550, 368])
    let bits = 399 | 300 << 14
    #expect(size(Picture.webp("VP8L", [0x2F] + Picture.little(bits, 4))) == [400, 301])
    let extended: [UInt8] = [0, 0, 0, 0] + Picture.little(4095, 3) + Picture.little(1, 3)
    #expect(size(Picture.webp("VP8X", extended)) == [4096, 2])
    #expect(size(Picture.webp("ALPH", extended)) == nil)
  }

  @Test("JPEG says it in the frame, behind any number of segments, also in a progressive one")
  func jpeg() {
    #expect(size(Picture.jpeg(width: 800, height: 600)) == [800, 600])
    let comment: [UInt8] = [0xFF, 0xFF, 0xFE, 0, 6, 0xFF, 0xC0, 1, 2, 0xFF, 0xC4, 0, 2]
    #expect(size(Picture.jpeg(width: 8, height: 6, before: comment, marker: 0xC2)) == [8, 6])
    #expect(size(Picture.jpeg(width: 8, height: 6, marker: 0xC4)) == nil)
  }

  @Test("A picture that a camera turned is shown turned", arguments: [true, false])
  func turned(isBig: Bool) {
    let turned = Picture.exif(orientation: 6, isBig: isBig)
    #expect(size(Picture.jpeg(width: 800, height: 600, before: turned)) == [600, 800])
    let upright = Picture.exif(orientation: 3, isBig: isBig)
    #expect(size(Picture.jpeg(width: 800, height: 600, before: upright)) == [800, 600])
  }

  @Test(
    "SVG says it in its root element",
    arguments: [
      ("<svg width=\"420\" height='120px'>", [420, 120]),
      (
        "<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> -->\n<!DOCTYPE svg>\n<svg\n viewBox = \"0 0 30.4, 20\" x='>'>",
        [30, 20]
      ),
      ("<svg width=\"100%\" viewBox=\"0 0 30 20\">", [30, 20]),
      ("<svg height=\"40\" viewBox=\"-5 -5 30 20\">", [60, 40]),
      ("<svg width=\"1in\" height=\"72pt\">", [96, 96]),
      ("\u{FEFF}<svg width=\"0.2\" height=\"1e2\">", [1, 100]),
    ])
  func drawing(text: String, expected: [Int]) {
    #expect(svg(text) == expected)
  }

  @Test(
    "A drawing that gives no size has none",
    arguments: [
      "<svg>", "<svg width=\"10\">", "<svg width=\"nan\" height=\"1\">",
      "<svg width=\"inf\" height=\"inf\">",
      "<svg width=\"1e99\" height=\"1\">", "<svg viewBox=\"0 0 0 1\">",
      "<svg viewBox=\"0 0 1e-300 1e300\" width=\"9\">",
      "<svg width=\"-4\" height=\"4\">", "<svg width=\"4", "<svg width=4 height=4>",
      "<svgx width=\"1\" height=\"1\">",
      "<html>", "<!-- <svg width=\"1\" height=\"1\">", "",
    ])
  func noDrawing(text: String) {
    #expect(svg(text) == nil)
  }

  @Test("A file that ends early, wherever that is, gives no size and no crash")
  func cut() {
    let turned = Picture.exif(orientation: 6, isBig: false)
    let files = [
      Picture.png(width: 1, height: 1), Picture.gif(width: 1, height: 1),
      Picture.jpeg(width: 1, height: 1, before: turned),
      Picture.webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 1, 0, 1, 0]),
      Picture.webp("VP8L", [0x2F, 0, 0, 0, 0]),
      Picture.webp("VP8X", [UInt8](repeating: 0, count: 10)),
    ]
    for file in files {
      #expect(size(file) == [1, 1])
      for length in 0..<file.count { _ = size(Array(file.prefix(length))) }
      #expect(size(Array(file.prefix(8))) == nil)
    }
  }

  @Test("Sizes that are none, and segments that lead nowhere")
  func hostile() {
    #expect(size(Picture.png(width: 0, height: 5)) == nil)
    #expect(size(Picture.png(width: 0xFFFF_FFFF, height: 1)) == nil)
    #expect(size(Picture.gif(width: 0, height: 0)) == nil)
    #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0]) == nil)
    #expect(size([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 5000)) == nil)
    #expect(size([0xFF, 0xD8, 0xFF, 0xDA, 0, 2]) == nil)
    #expect(size([0xFF, 0xD8, 0xFF, 0xD9]) == nil)
    let wild = [0xFF, 0xE1, 0, 18] + Array("Exif\0\0II*\0".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0]
    #expect(size(Picture.jpeg(width: 3, height: 2, before: wild)) == [3, 2])
  }

  @Test("Random bytes behind every beginning do no harm")
  func random() {
    var state: UInt64 = 7
    let starts: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], Array("GIF89a".utf8), [0xFF, 0xD8, 0xFF, 0xE1], Array("RIFF".utf8),
      Array("<svg width=\"".utf8), [0xFF, 0xD8, 0xFF, 0xE1, 0, 99] + Array("Exif\0\0MM".utf8),
    ]
    for start in starts {
      for _ in 0..<500 {
        let tail = (0..<60).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: state >> 33)
        }
        _ = size(start + tail)
      }
    }
  }
}
