import Foundation
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("Loading documents")
struct DocumentLoaderTests {
  private func check(_ bytes: [UInt8]) -> (text: String?, findings: [String]) {
    let (source, diagnostics) = DocumentLoader.check(bytes, path: "a.md")
    return (
      source.map { String(decoding: $0.bytes, as: UTF8.self) }, diagnostics.map(\.description)
    )
  }

  @Test("Text comes through as it is")
  func plain() {
    let (text, findings) = check(Array("# Tïtle 🚀\r\n".utf8))
    #expect(text == "# Tïtle 🚀\r\n")
    #expect(findings == [])
  }

  @Test("A byte order mark is dropped")
  func byteOrderMark() {
    #expect(check([0xEF, 0xBB, 0xBF] + Array("x".utf8)).text == "x")
  }

  @Test("The first byte that is not UTF-8 is pointed at, counted in characters")
  func notUTF8() {
    let (text, findings) = check(Array("one\nzwöl".utf8) + [0xF6, 0x6C])
    #expect(text == nil)
    #expect(findings == ["a.md:2:5: error: the file is not UTF-8 from here [not-utf8]"])
  }

  @Test(
    "Broken sequences are found where they begin",
    arguments: [
      [0x61, 0x80], [0x61, 0xC0, 0xAF], [0x61, 0xC1, 0xBF], [0x61, 0xE0, 0x80, 0x80],
      [0x61, 0xED, 0xA0, 0x80], [0x61, 0xF0, 0x80, 0x80, 0x80], [0x61, 0xF4, 0x90, 0x80, 0x80],
      [0x61, 0xF5, 0x80, 0x80, 0x80], [0x61, 0xE2, 0x82], [0x61, 0xC3], [0x61, 0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func brokenSequences(bytes: [UInt8]) {
    #expect(UTF8Check.firstBadByte(in: bytes) == 1)
  }

  @Test("Every scalar is UTF-8, also across the eight bytes that are checked at once")
  func everyScalar() {
    for value in stride(from: UInt32(1), to: 0x11_0000, by: 61) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array("1234567\(Character(scalar))89".utf8)
      #expect(UTF8Check.firstBadByte(in: bytes) == nil)
    }
  }

  @Test("UTF-16 is named as such, with a mark and without")
  func utf16() {
    let marked = DocumentLoader.check([0xFF, 0xFE, 0x61, 0x00], path: "a.md").diagnostics
    let bare = DocumentLoader.check([0x61, 0x00, 0x62, 0x00], path: "a.md").diagnostics
    #expect(marked.map(\.help) == ["it may be UTF-16; save it as UTF-8"])
    #expect(bare.map(\.help) == ["it may be UTF-16; save it as UTF-8"])
    #expect(bare.map(\.rule) == [.notUTF8])
  }

  @Test("A stray NUL is replaced, reported, and costs nothing else")
  func strayNUL() {
    let (text, findings) = check(Array("a title with\u{0}a NUL".utf8))
    #expect(text == "a title with\u{FFFD}a NUL")
    #expect(
      findings == ["a.md:1:13: warning: the text holds a NUL byte, read as U+FFFD [nul-byte]"])
  }

  @Test("Nothing, white space alone and a lone byte order mark are empty")
  func empty() {
    for bytes in [[], Array(" \n\t\r\n".utf8), [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let (text, findings) = check(bytes)
      #expect(text == nil)
      #expect(findings == ["a.md:1:1: warning: the file is empty [empty-file]"])
    }
  }

  @Test("4 MiB are read, a byte more is too much")
  func size() throws {
    let folder = try TemporaryFolder()
    let full = [UInt8](repeating: 0x61, count: DocumentLoader.sizeLimit)
    try folder.write("full.md", bytes: full)
    try folder.write("over.md", bytes: full + [0x61])
    let loader = DocumentLoader(folder: try ContentFolder(path: folder.path))
    #expect(loader.load("full.md", as: "full.md").source?.bytes.count == full.count)
    let over = loader.load("over.md", as: "over.md")
    #expect(over.source == nil)
    #expect(
      over.diagnostics.map(\.description) == [
        "over.md:1:1: error: the file is larger than 4 MiB [file-too-large]"
      ])
  }

  @Test("A file that cannot be opened is a diagnostic")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let loader = DocumentLoader(folder: try ContentFolder(path: folder.path))
    #expect(
      loader.load("gone.md", as: "x/gone.md").diagnostics.map(\.description) == [
        "x/gone.md:1:1: error: the file cannot be read: No such file or directory [unreadable-file]"
      ])
  }
}
