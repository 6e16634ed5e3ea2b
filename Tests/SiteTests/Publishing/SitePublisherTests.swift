import Foundation
import Testing

@testable import Site

@Suite("Publishing a site")
struct SitePublisherTests {
  let scene: PublishingScene

  init() throws { scene = try PublishingScene() }

  @Test("A first site appears whole, with its marker and nothing beside it")
  func first() throws {
    #expect(try scene.publish(PublishingScene.new) == [])
    #expect(try scene.site == PublishingScene.newTree)
    #expect(scene.folder.exists("public/\(SiteMarker.fileName)"))
    #expect(try scene.remains == [])
  }

  @Test("An empty folder may become the site, and missing parents are made")
  func emptyAndParents() throws {
    try scene.folder.makeFolder("public")
    try scene.publish(PublishingScene.new)
    #expect(try scene.site == PublishingScene.newTree)
    let output = try OutputFolder(
      path: scene.folder.at("x/y/site"), content: scene.folder.at("content"))
    _ = try SitePublisher(
      output: output, content: ContentFolder(path: scene.folder.at("content"))
    ).publish(PublishingScene.old)
    #expect(scene.folder.exists("x/y/site/index.html"))
  }

  @Test("The new site replaces the old one wholly")
  func replaced() throws {
    try scene.publish(PublishingScene.old)
    try scene.publish(PublishingScene.new)
    #expect(try scene.site == PublishingScene.newTree)
    #expect(try scene.remains == [])
  }

  @Test("Where folders cannot be exchanged, two renames do")
  func withoutExchange() throws {
    try scene.publish(PublishingScene.old)
    try scene.publish(PublishingScene.new, .system.withoutExchange)
    #expect(try scene.site == PublishingScene.newTree)
    #expect(try scene.remains == [])
  }

  @Test("Many files on many threads are all there")
  func parallel() throws {
    let files = (0..<300).map { PublishingScene.file("d\($0 % 7)/\($0).html", "\($0)") }
    _ = try scene.publisher(jobs: 8).publish(files)
    #expect(try scene.site.count == 300)
  }

  @Test(
    "A path that leaves the site is never written",
    arguments: ["../x", "a/../../x", "/x", "a//b", "", ".", "a/./b"])
  func escapes(path: String) throws {
    #expect(throws: PublishError.self) {
      try scene.publish([PublishingScene.file(path, "x")])
    }
    #expect(try scene.remains == [])
  }

  @Test("Two files of one path are an error, and the old site stays")
  func samePath() throws {
    try scene.publish(PublishingScene.old)
    #expect(throws: PublishError.self) {
      try scene.publish([PublishingScene.file("a", "1"), PublishingScene.file("a", "2")])
    }
    #expect(try scene.site == PublishingScene.oldTree)
  }

  @Test("An attachment that became a symbolic link is not copied")
  func linkedAttachment() throws {
    try scene.folder.write("secret", "secret")
    try scene.folder.link("content/leak.png", to: "../secret")
    #expect(throws: PublishError.self) {
      try scene.publish([SiteFile(path: "files/leak.png", content: .attachment("leak.png"))])
    }
    #expect(!scene.folder.exists("public"))
  }
}
