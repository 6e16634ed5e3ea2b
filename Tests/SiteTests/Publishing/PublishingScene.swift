import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Site

/// A content folder and an output folder beside it, for tests of publishing.
struct PublishingScene {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/logo.png", "logo")
  }

  func publisher(_ operations: FileOperations = .system, jobs: Int = 1) throws -> SitePublisher {
    var publisher = SitePublisher(
      output: try OutputFolder(path: folder.at("public"), content: folder.at("content")),
      content: try ContentFolder(path: folder.at("content")), jobs: jobs)
    publisher.operations = operations
    return publisher
  }

  @discardableResult
  func publish(
    _ files: [SiteFile], _ operations: FileOperations = .system
  ) throws -> [String] {
    try publisher(operations).publish(files)
  }

  /// The published files without the marker.
  var site: [String: String] {
    get throws {
      var tree = try folder.tree("public")
      tree[SiteMarker.fileName] = nil
      return tree
    }
  }

  /// What builds left beside the output.
  var remains: [String] {
    get throws { try folder.names().filter { $0 != "public" && $0 != "content" } }
  }

  static let old = [file("index.html", "old"), file("incidents/a.html", "old a")]
  static let new = [
    file("index.html", "new"), file("incidents/b.html", "new b"), file("data/x/y.json", "{}"),
    SiteFile(path: "files/logo.png", content: .attachment("logo.png")),
  ]
  static let oldTree = ["index.html": "old", "incidents/a.html": "old a"]
  static let newTree = [
    "index.html": "new", "incidents/b.html": "new b", "data/x/y.json": "{}",
    "files/logo.png": "logo",
  ]

  static func file(_ path: String, _ text: String) -> SiteFile {
    SiteFile(path: path, content: .bytes(Array(text.utf8)))
  }
}

/// Counts operations, and says which of them fails.
final class OperationCounter: Sendable {
  private let count = Mutex(0)
  let failing: Range<Int>

  /// - Parameter failing: the operations that fail, counted from 0.
  init(failing: Range<Int>) { self.failing = failing }

  var total: Int { count.withLock { $0 } }

  func step(_ path: String) throws(FileError) {
    let number = count.withLock { count in
      defer { count += 1 }
      return count
    }
    if failing.contains(number) { throw FileError("survive an injected fault at", path, code: EIO) }
  }
}

extension FileOperations {
  /// The system's operations, each of which first asks the counter whether it may.
  static func counted(by counter: OperationCounter) -> FileOperations {
    let system = FileOperations.system
    return FileOperations(
      makeFolder: { path throws(FileError) in
        try counter.step(path)
        try system.makeFolder(path)
      },
      create: { path throws(FileError) in
        try counter.step(path)
        return try system.create(path)
      },
      append: { bytes, file throws(FileError) in
        try counter.step("a new file")
        try system.append(bytes, file)
      },
      close: { file throws(FileError) in
        try counter.step("a new file")
        try system.close(file)
      },
      link: { site, path, new throws(FileError) in
        try counter.step(path)
        try system.link(site, path, new)
      },
      open: { relative, folder throws(FileError) in
        try counter.step(relative)
        return try system.open(relative, folder)
      },
      read: { file throws(FileError) in
        try counter.step("a file of the content")
        return try system.read(file)
      },
      exchange: { first, second throws(FileError) in
        try counter.step(second)
        try system.exchange(first, second)
      },
      rename: { from, to throws(FileError) in
        try counter.step(to)
        try system.rename(from, to)
      },
      list: { folder throws(FileError) in
        try counter.step(folder)
        return try system.list(folder)
      },
      removeFile: { path throws(FileError) in
        try counter.step(path)
        try system.removeFile(path)
      },
      removeFolder: { path throws(FileError) in
        try counter.step(path)
        try system.removeFolder(path)
      })
  }

  /// As on a file system that cannot exchange two folders.
  var withoutExchange: FileOperations {
    var operations = self
    operations.exchange = { _, second throws(FileError) in
      throw FileError("exchange", second, code: EINVAL)
    }
    return operations
  }
}
