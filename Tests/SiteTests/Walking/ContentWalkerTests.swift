import Foundation
import Markup
import TestSupport
import Testing

@testable import Site

@Suite("Walking the content folder")
struct ContentWalkerTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func walk(excluding excluded: [String] = []) throws -> Walk {
    let identities = excluded.compactMap { FileIdentity(path: folder.at($0)) }
    return try ContentWalker(
      folder: ContentFolder(path: folder.path), excluded: Set(identities)
    ).walk()
  }

  @Test("Documents and attachments are told apart and sorted by the bytes of their paths")
  func sorting() throws {
    for name in [
      "b.md", "B.MD", "a/z.markdown", "a.mdx", "é.qmd", "a/b.html.md.erb", "a/c.Md.Erb",
      "a/logo.png", "a.txt", "md", "a.erb",
    ] {
      try folder.write(name, "x")
    }
    let walk = try walk()
    #expect(
      walk.documents == [
        "B.MD", "a.mdx", "a/b.html.md.erb", "a/c.Md.Erb", "a/z.markdown", "b.md", "é.qmd",
      ])
    #expect(walk.attachments == ["a.erb", "a.txt", "a/logo.png", "md"])
    #expect(walk.diagnostics == [])
  }

  @Test("Names without an ending are documents when asked for, unless they are no text")
  func extensionless() throws {
    try folder.write("2023-03-03", "x")
    try folder.write("a/outage", "x")
    try folder.write("a/program", bytes: [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01])
    try folder.write("a.txt", "x")
    #expect(try walk().documents == [])
    let walk = try ContentWalker(
      folder: ContentFolder(path: folder.path), readsExtensionless: true
    ).walk()
    #expect(walk.documents == ["2023-03-03", "a/outage"])
    #expect(walk.attachments == ["a.txt", "a/program"])
  }

  @Test("Dot files, node_modules, the configuration and the output are left out")
  func leftOut() throws {
    for name in [
      ".hidden.md", ".git/a.md", "node_modules/a.md", "x/node_modules/a.md", "casebook.yml",
      "out/a.md", "x/casebook.yml",
    ] {
      try folder.write(name, "x")
    }
    let walk = try walk(excluding: ["out"])
    #expect(walk.documents == [])
    #expect(walk.attachments == ["x/casebook.yml"])
  }

  @Test("A site that Casebook made is left out, wherever it lies")
  func earlierSite() throws {
    try folder.write("old/\(SiteMarker.fileName)", SiteMarker.text)
    try folder.write("old/files/a.md", "x")
    #expect(try walk().documents == [])
  }

  @Test("Symbolic links get a note and are not followed, loops least of all")
  func symbolicLinks() throws {
    try folder.write("a.md", "x")
    try folder.makeFolder("sub")
    try folder.link("sub/loop", to: "..")
    try folder.link("passwd.md", to: "/etc/passwd")
    try folder.link("nowhere.md", to: "missing")
    let walk = try walk()
    #expect(walk.documents == ["a.md"])
    #expect(
      walk.diagnostics.map(\.description) == [
        "nowhere.md:1:1: note: symbolic links are not followed [symbolic-link]",
        "passwd.md:1:1: note: symbolic links are not followed [symbolic-link]",
        "sub/loop:1:1: note: symbolic links are not followed [symbolic-link]",
      ])
  }

  @Test("A name that is not UTF-8 gets a diagnostic, the rest goes on")
  func badName() throws {
    try folder.write("a.md", "x")
    let bytes = Array((folder.path + "/b").utf8) + [0xFF] + Array(".md\0".utf8)
    let descriptor = bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600)
    }
    try #require(descriptor >= 0)
    close(descriptor)
    let walk = try walk()
    #expect(walk.documents == ["a.md"])
    #expect(walk.diagnostics.map(\.rule) == [.notUTF8])
  }

  @Test("A named pipe is neither read nor waited for")
  func namedPipe() throws {
    try #require(mkfifo(folder.at("pipe.md"), 0o600) == 0)
    let walk = try walk()
    #expect(walk.documents == [])
    #expect(walk.diagnostics.map(\.rule) == [.unreadableFile])
  }

  @Test("Folders nested beyond the limit are left out with a diagnostic")
  func depth() throws {
    let deep = String(repeating: "d/", count: ContentWalker.depthLimit + 1)
    try folder.write(deep + "a.md", "x")
    try folder.write("a.md", "x")
    let walk = try walk()
    #expect(walk.documents == ["a.md"])
    #expect(walk.diagnostics.map(\.rule) == [.unreadableFile])
  }

  @Test("The order of creation does not show")
  func creationOrder() throws {
    let names = (0..<50).map { "n\($0 * 7919 % 50).md" }
    for name in names { try folder.write("x/\(name)", "x") }
    for name in names.reversed() { try folder.write("y/\(name)", "x") }
    let documents = try walk().documents
    #expect(
      documents.filter { $0.hasPrefix("x/") }.map { $0.dropFirst(2) }
        == documents.filter { $0.hasPrefix("y/") }.map { $0.dropFirst(2) })
  }

  @Test("A folder that does not exist says so")
  func missing() {
    #expect(throws: FileError("open the content folder", folder.at("nope"), code: ENOENT)) {
      _ = try ContentFolder(path: folder.at("nope"))
    }
  }
}
