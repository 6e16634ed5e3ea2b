import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Opening files of the content folder")
struct ContentFolderTests {
  let folder: TemporaryFolder
  let content: ContentFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("secret.txt", "secret")
    try folder.write("content/a/b.txt", "inside")
    try folder.link("content/link.txt", to: "../secret.txt")
    try folder.link("content/up", to: "..")
    try folder.makeFolder("content/folder")
    content = try ContentFolder(path: folder.at("content"))
  }

  @Test("A file inside is read")
  func inside() throws {
    #expect(try content.openFile("a/b.txt").read(limit: 100) == Array("inside".utf8))
  }

  @Test(
    "Nothing outside can be reached",
    arguments: ["../secret.txt", "a/../../secret.txt", "link.txt", "up/secret.txt", "/etc/passwd"])
  func outside(path: String) {
    #expect(!content.canRead(path))
  }

  @Test("A folder is no file", arguments: ["folder", "a", "", "."])
  func noFile(path: String) {
    #expect(!content.canRead(path))
  }

  @Test("No more than the limit is read")
  func limit() throws {
    #expect(try content.openFile("a/b.txt").read(limit: 3) == Array("ins".utf8))
  }
}
