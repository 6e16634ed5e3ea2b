import Glibc
import TestSupport
import Testing

@testable import Preview

@Suite("Waiting for changes", .serialized)
struct ChangeWatcherTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/a.md", "a")
    try folder.write("content/sub/b.md", "b")
    try folder.write("content/public/.site", "")
    try folder.write("content/public/index.html", "made")
    try folder.write("other/casebook.yml", "title: a")
  }

  /// Both ways of watching must notice the same.
  private func watcher(_ notified: Bool) -> ChangeWatcher {
    let site = folder.at("content/public")
    return ChangeWatcher(
      [
        WatchedPath(folder.at("content")) { $0 == site },
        WatchedPath(folder.at("other/casebook.yml")),
        WatchedPath(folder.at("theme")),
      ], usesNotifications: notified)
  }

  private func notices(_ watcher: ChangeWatcher, _ change: () throws -> Void) rethrows -> Bool {
    try change()
    return watcher.wait(.seconds(5)) != nil
  }

  private func isQuiet(_ watcher: ChangeWatcher, _ change: () throws -> Void) rethrows -> Bool {
    try change()
    return watcher.wait(.milliseconds(1200)) == nil
  }

  @Test("Files that are written, added, renamed and removed are noticed", arguments: [true, false])
  func files(notified: Bool) throws {
    let watcher = watcher(notified)
    #expect(try notices(watcher) { try folder.write("content/a.md", "more") })
    #expect(try notices(watcher) { try folder.write("content/sub/c.md", "c") })
    #expect(notices(watcher) { rename(folder.at("content/sub/c.md"), folder.at("content/d.md")) })
    #expect(notices(watcher) { unlink(folder.at("content/d.md")) })
    #expect(try notices(watcher) { try folder.link("content/e.md", to: "a.md") })
    #expect(watcher.wait(.milliseconds(600)) == nil)
  }

  @Test("It says which files have changed, but of folders only that something has")
  func names() throws {
    let watcher = watcher(true)
    try folder.write("content/a.md", "more")
    try folder.write("other/casebook.yml", "title: b")
    #expect(
      watcher.wait(.seconds(5))
        == .files([folder.at("content/a.md"), folder.at("other/casebook.yml")]))
    rename(folder.at("content/a.md"), folder.at("content/sub/c.md"))
    #expect(
      watcher.wait(.seconds(5))
        == .files([folder.at("content/a.md"), folder.at("content/sub/c.md")]))
    try folder.write("content/new/d.md", "d")
    #expect(watcher.wait(.seconds(5)) == .anything)
  }

  @Test("A file in a watched folder that is watched for itself keeps the folder's name")
  func fileInFolder() throws {
    let watcher = ChangeWatcher([
      WatchedPath(folder.at("content")), WatchedPath(folder.at("content/sub/../casebook.yml")),
    ])
    try folder.write("content/a.md", "more")
    #expect(watcher.wait(.seconds(5)) == .files([folder.at("content/a.md")]))
  }

  @Test("A file that takes another's place, as editors save, is noticed", arguments: [true, false])
  func savedByRenaming(notified: Bool) throws {
    let watcher = watcher(notified)
    try folder.write("content/.a.md.swp", "new")
    #expect(notices(watcher) { rename(folder.at("content/.a.md.swp"), folder.at("content/a.md")) })
  }

  @Test(
    "Folders that come, also with files in them, are watched at once", arguments: [true, false])
  func newFolders(notified: Bool) throws {
    let watcher = watcher(notified)
    #expect(try notices(watcher) { try folder.write("content/new/deep/e.md", "e") })
    #expect(try notices(watcher) { try folder.write("content/new/deep/e.md", "more") })
    #expect(notices(watcher) { rename(folder.at("content/new"), folder.at("content/old")) })
    #expect(try notices(watcher) { try folder.write("content/old/deep/f.md", "f") })
    #expect(notices(watcher) { rename(folder.at("content/old"), folder.at("gone")) })
    #expect(try isQuiet(watcher) { try folder.write("gone/deep/f.md", "g") })
  }

  @Test("A folder that vanishes and comes back is watched again", arguments: [true, false])
  func vanishing(notified: Bool) throws {
    let watcher = watcher(notified)
    #expect(notices(watcher) { rename(folder.at("content"), folder.at("away")) })
    #expect(notices(watcher) { rename(folder.at("away"), folder.at("content")) })
    #expect(try notices(watcher) { try folder.write("content/a.md", "again") })
    #expect(try notices(watcher) { try folder.write("theme/site.css", "a{}") })
    #expect(try notices(watcher) { try folder.write("theme/site.css", "b{}") })
  }

  @Test("Of a single file's folder only that file matters", arguments: [true, false])
  func singleFiles(notified: Bool) throws {
    let watcher = watcher(notified)
    #expect(try isQuiet(watcher) { try folder.write("other/notes.txt", "a") })
    #expect(try notices(watcher) { try folder.write("other/casebook.yml", "title: b") })
  }

  @Test("The output and hidden files are never looked at")
  func ignored() throws {
    let watcher = watcher(true)
    #expect(
      try isQuiet(watcher) {
        try folder.write("content/public/index.html", "made again")
        try folder.write("content/public/new/page.html", "made again")
        try folder.write("content/.git/index", "x")
        try folder.write("content/.a.md.swp", "x")
      })
  }

  @Test("Many saves at once are one change, and a file that grows is waited for")
  func settling() throws {
    let watcher = watcher(true)
    #expect(
      try notices(watcher) {
        for number in 0..<200 { try folder.write("content/\(number).md", "x") }
      })
    #expect(watcher.wait(.milliseconds(100)) == nil)
    let file = fopen(folder.at("content/a.md"), "w")
    fputs("half", file)
    fflush(file)
    let start = ContinuousClock.now
    #expect(watcher.wait(.seconds(5)) != nil)
    #expect(ContinuousClock.now - start > .milliseconds(250))
    #expect(notices(watcher) { fclose(file) })
  }
}
