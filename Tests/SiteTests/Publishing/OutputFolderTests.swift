import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Folders that are not Casebook's to replace")
struct OutputFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("home/work/content/a.md", "x")
  }

  private func refusal(_ path: String) -> String? {
    do throws(PublishError) {
      _ = try OutputFolder(
        path: path.hasPrefix("/") ? path : folder.at(path),
        content: folder.at("home/work/content"), home: folder.at("home"))
      return nil
    } catch {
      guard case .refused(_, let reason) = error else { return "\(error)" }
      return reason
    }
  }

  @Test("The root, the home folder, the content and everything above it")
  func protected() {
    #expect(refusal("/") == "it is the root of the file system")
    #expect(refusal("home") == "it is your home folder")
    #expect(refusal("home/work/content") == "it is the content folder")
    #expect(refusal("home/work/content/.") == "it is the content folder")
    #expect(refusal("home/work") == "the content folder lies inside it")
    #expect(refusal("home/work/content/..") == "the content folder lies inside it")
  }

  @Test("A marker does not make the content folder one to replace")
  func markedContent() throws {
    try folder.write("home/work/content/\(SiteMarker.fileName)", SiteMarker.text)
    try folder.write("home/work/\(SiteMarker.fileName)", SiteMarker.text)
    #expect(refusal("home/work/content") == "it is the content folder")
    #expect(refusal("home/work") == "the content folder lies inside it")
  }

  @Test("A link to such a folder is no way round")
  func linked() throws {
    try folder.link("link", to: folder.at("home/work/content"))
    #expect(refusal("link") == "it is the content folder")
    try folder.link("dangling", to: folder.at("nowhere"))
    #expect(refusal("dangling") == "it is a symbolic link that leads nowhere")
  }

  @Test("A folder with things in it that Casebook did not make, and a file")
  func strangers() throws {
    try folder.write("full/thesis.txt", "years of work")
    try folder.write("file", "x")
    try folder.write("fake/x", "x")
    try folder.makeFolder("fake/\(SiteMarker.fileName)")
    #expect(refusal("full")?.hasPrefix("it is not empty and Casebook did not make it") == true)
    #expect(refusal("fake")?.hasPrefix("it is not empty and Casebook did not make it") == true)
    #expect(refusal("file") == "it is not a folder")
    #expect(refusal("no/../such") == "its parent does not exist")
  }

  @Test("What may be: absent, empty, a site, inside the content, beside it with a like name")
  func allowed() throws {
    try folder.makeFolder("empty")
    try folder.write("site/\(SiteMarker.fileName)", SiteMarker.text)
    try folder.write("site/index.html", "x")
    #expect(refusal("absent") == nil)
    #expect(refusal("absent/below") == nil)
    #expect(refusal("empty") == nil)
    #expect(refusal("site") == nil)
    #expect(refusal("home/work/content/public") == nil)
    #expect(refusal("home/work/cont") == nil)
  }

  @Test("Who loses the marker during a build is not replaced")
  func markerLost() throws {
    let scene = try PublishingScene()
    try scene.publish(PublishingScene.old)
    let marker = scene.folder.at("public/\(SiteMarker.fileName)")
    let thief = SiteFile(path: "thief.html") {
      try? FileManager.default.removeItem(atPath: marker)
      return []
    }
    #expect(throws: PublishError.self) { try scene.publish(PublishingScene.new + [thief]) }
    #expect(try scene.site == PublishingScene.oldTree)
    #expect(try scene.remains == [])
  }
}
