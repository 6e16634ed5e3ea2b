import Foundation
import Testing

@testable import Site

@Suite("When an operation fails")
struct PublisherFailureTests {
  /// How many operations a publication over an old site takes.
  private func operationCount(_ change: (FileOperations) -> FileOperations) throws -> Int {
    let scene = try PublishingScene()
    try scene.publish(PublishingScene.old)
    let counter = OperationCounter(failing: 0..<0)
    try scene.publish(PublishingScene.new, change(.counted(by: counter)))
    return counter.total
  }

  private func failEvery(
    lasting length: Int, _ change: (FileOperations) -> FileOperations = { $0 }
  ) throws {
    let total = try operationCount(change)
    #expect(total > 15)
    for number in 0..<total {
      let scene = try PublishingScene()
      try scene.publish(PublishingScene.old)
      let counter = OperationCounter(failing: number..<number + length)
      let published = try? scene.publish(
        PublishingScene.new, change(.counted(by: counter)))
      let expected = published == nil ? PublishingScene.oldTree : PublishingScene.newTree
      #expect(try scene.site == expected, "operation \(number)")
      try scene.publish(PublishingScene.new)
      #expect(try scene.site == PublishingScene.newTree, "after operation \(number)")
      #expect(try scene.remains == [], "after operation \(number)")
    }
  }

  @Test("Whichever operation fails, the site is the old one or the new one, whole")
  func oneFailure() throws { try failEvery(lasting: 1) }

  @Test("Whenever everything begins to fail, the site is the old one or the new one, whole")
  func everythingFails() throws { try failEvery(lasting: 1_000_000) }

  @Test("So it is where folders cannot be exchanged and one operation fails")
  func oneFailureWithoutExchange() throws {
    try failEvery(lasting: 1) { $0.withoutExchange }
  }

  @Test("A folder that cannot be removed is reported, not fatal")
  func leftover() throws {
    let scene = try PublishingScene()
    try scene.publish(PublishingScene.old)
    var operations = FileOperations.system
    operations.removeFile = { path throws(FileError) in
      throw FileError("remove", path, code: EACCES)
    }
    let leftovers = try scene.publish(PublishingScene.new, operations)
    #expect(leftovers.count == 1)
    #expect(try scene.site == PublishingScene.newTree)
  }
}

@Suite("When a build dies")
struct DeadBuildTests {
  /// Stops publishing for good at the given operation, as a kill would: nothing tidies up.
  private func die(at number: Int, in scene: PublishingScene, exchanging: Bool) throws -> Bool {
    let counter = OperationCounter(failing: number..<1_000_000)
    let operations = FileOperations.counted(by: counter)
    return
      (try? scene.publish(
        PublishingScene.new, exchanging ? operations : operations.withoutExchange)) != nil
  }

  @Test("Killed between two renames, the old site comes back with the next build")
  func betweenRenames() throws {
    let scene = try PublishingScene()
    try scene.publish(PublishingScene.old)
    let away = scene.folder.at(".public.casebook-1-0-old")
    try FileManager.default.moveItem(atPath: scene.folder.at("public"), toPath: away)
    #expect(throws: PublishError.self) {
      try scene.publish([PublishingScene.file("../x", "x")])
    }
    #expect(try scene.site == PublishingScene.oldTree)
    #expect(try scene.remains == [])
  }

  @Test("Whenever it dies without exchange, the next build mends everything")
  func mended() throws {
    for number in 0..<40 {
      let scene = try PublishingScene()
      try scene.publish(PublishingScene.old)
      _ = try die(at: number, in: scene, exchanging: false)
      try scene.publish(PublishingScene.new)
      #expect(try scene.site == PublishingScene.newTree, "operation \(number)")
      #expect(try scene.remains == [], "operation \(number)")
    }
  }

  @Test("Folders of dead builds are removed, those of live ones and strangers are not")
  func strays() throws {
    let scene = try PublishingScene()
    try scene.folder.write(".public.casebook-1-0/\(SiteMarker.fileName)", "x")
    try scene.folder.write(".public.casebook-1-0/a/b.html", "x")
    try scene.folder.makeFolder(".public.casebook-2-0")
    try scene.folder.write(".public.casebook-3-0/stranger", "x")
    try scene.folder.write(".public.casebook-4-0/\(SiteMarker.fileName)", "x")
    try scene.folder.write(".public.casebook-4-0/live.html", "x")
    try scene.folder.write(".public.casebook-mine/\(SiteMarker.fileName)", "x")
    let live = try #require(StagingFolder(path: scene.folder.at(".public.casebook-4-0")))
    try scene.publish(PublishingScene.new)
    #expect(
      try scene.remains == [
        ".public.casebook-3-0", ".public.casebook-4-0", ".public.casebook-mine",
      ])
    withExtendedLifetime(live) {}
  }
}
