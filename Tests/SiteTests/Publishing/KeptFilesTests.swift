import Foundation
import Glibc
import Testing

@testable import Site

@Suite("Files that stay the same")
struct KeptFilesTests {
  let scene: PublishingScene

  init() throws { scene = try PublishingScene() }

  private func stamp(_ path: String) -> FileStamp? {
    OldSite(path: scene.folder.at("public"))?.stamp(of: path)
  }

  private func stamps() throws -> [String: FileStamp] {
    Dictionary(
      uniqueKeysWithValues: try scene.folder.tree("public").keys.compactMap { path in
        stamp(path).map { (path, $0) }
      })
  }

  @Test("A second build of the same site keeps every inode and time, the marker's too")
  func same() throws {
    try scene.publish(PublishingScene.new)
    let before = try stamps()
    try scene.publish(PublishingScene.new)
    #expect(try stamps() == before)
    #expect(before.count == PublishingScene.newTree.count + 1)
    #expect(try scene.remains == [])
  }

  @Test("Only what changed is written anew")
  func oneChanged() throws {
    try scene.publish(PublishingScene.new)
    let before = try stamps()
    let changed = [PublishingScene.file("index.html", "nfw")] + PublishingScene.new.dropFirst()
    try scene.publish(changed)
    let after = try stamps()
    #expect(after.filter { before[$0.key] != $0.value }.map(\.key) == ["index.html"])
    #expect(try scene.site["index.html"] == "nfw")
  }

  @Test(
    "A file that is made in stretches is what its stretches say, wherever it begins to differ",
    arguments: 0...6)
  func stretches(at place: Int) throws {
    let old = ["one ", "two ", "three ", "four ", "five "]
    var new = old
    if place < new.count { new[place] = "TWO! " }
    if place == 5 { new.removeLast() }
    if place == 6 { new.append("six") }
    try scene.publish([PublishingScene.file("a.txt", old.joined())])
    let before = stamp("a.txt")
    try scene.publish([
      SiteFile(
        path: "a.txt", content: .made { [new] sink in new.forEach { sink.append(Array($0.utf8)) } })
    ])
    #expect(try scene.site == ["a.txt": new.joined()])
    #expect(stamp("a.txt") != before)
  }

  @Test("A large file that stays the same is kept, one whose last byte changed is not")
  func large() throws {
    var bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    func file(_ bytes: [UInt8]) -> SiteFile {
      SiteFile(
        path: "large",
        content: .made { sink in
          for start in stride(from: 0, to: bytes.count, by: 300_000) {
            sink.append(Array(bytes[start..<min(start + 300_000, bytes.count)]))
          }
        })
    }
    try scene.publish([file(bytes)])
    let before = stamp("large")
    try scene.publish([file(bytes)])
    #expect(stamp("large") == before)
    bytes[bytes.count - 1] ^= 1
    try scene.publish([file(bytes)])
    #expect(stamp("large") != before)
    #expect(FileManager.default.contents(atPath: scene.folder.at("public/large")) == Data(bytes))
  }

  @Test("An empty file is kept too, and one that becomes empty is emptied")
  func empty() throws {
    try scene.publish([PublishingScene.file("a", "")])
    let before = stamp("a")
    try scene.publish([PublishingScene.file("a", "")])
    #expect(stamp("a") == before)
    try scene.publish([PublishingScene.file("a", "x")])
    try scene.publish([PublishingScene.file("a", "")])
    #expect(try scene.site == ["a": ""])
  }

  @Test("What somebody put in a file's place is never followed or kept")
  func replaced() throws {
    try scene.folder.write("secret", "old")
    for stranger in ["link", "folder", "pipe"] {
      try scene.publish(PublishingScene.old)
      let path = scene.folder.at("public/index.html")
      try FileManager.default.removeItem(atPath: path)
      switch stranger {
      case "link": try scene.folder.link("public/index.html", to: "../secret")
      case "folder": try scene.folder.makeFolder("public/index.html")
      default: #expect(mkfifo(path, 0o600) == 0)
      }
      try scene.publish(PublishingScene.old)
      #expect(try scene.site == PublishingScene.oldTree, "\(stranger)")
      #expect(stamp("index.html") != nil, "\(stranger)")
    }
  }

  @Test("Where the file system cannot link, files are written anew")
  func withoutLinks() throws {
    try scene.publish(PublishingScene.old)
    var operations = FileOperations.system
    operations.link = { _, _, new throws(FileError) in throw FileError("link", new, code: EPERM) }
    try scene.publish(PublishingScene.old, operations)
    #expect(try scene.site == PublishingScene.oldTree)
  }
}

@Suite("Files whose inputs are known")
struct KnownFilesTests {
  let scene: PublishingScene

  init() throws { scene = try PublishingScene() }

  /// Publishes one file whose text is made of `text` and whose inputs are `inputs`.
  private func publish(
    _ text: String, inputs: UInt64, knowing known: [String: FileRecord]
  ) throws -> (records: [String: FileRecord], wasKnown: [Bool]) {
    let publication = try scene.publisher().begin()
    publication.known = known
    let file = SiteFile(path: "a.html", inputs: Digest(first: inputs, second: 0)) {
      Array(text.utf8)
    }
    let wasKnown = try publication.write([file])
    _ = try publication.commit()
    return (publication.records, wasKnown)
  }

  @Test("Of the same inputs nothing is made, of others it is")
  func known() throws {
    let first = try publish("one", inputs: 1, knowing: [:])
    #expect(first.wasKnown == [false])
    let second = try publish("never made", inputs: 1, knowing: first.records)
    #expect(second.wasKnown == [true])
    #expect(try scene.site == ["a.html": "one"])
    #expect(second.records == first.records)
    let third = try publish("three", inputs: 2, knowing: second.records)
    #expect(third.wasKnown == [false])
    #expect(try scene.site == ["a.html": "three"])
  }

  @Test("A published file that somebody changed, touched or took away is made again")
  func touched() throws {
    let path = scene.folder.at("public/a.html")
    for number in 0..<3 {
      let first = try publish("one", inputs: 1, knowing: [:])
      switch number {
      case 0: try scene.folder.write("public/a.html", "two")
      case 1: try FileManager.default.removeItem(atPath: path)
      default:
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
      }
      let second = try publish("one", inputs: 1, knowing: first.records)
      #expect(second.wasKnown == [false], "\(number)")
      #expect(try scene.site == ["a.html": "one"], "\(number)")
    }
  }
}
