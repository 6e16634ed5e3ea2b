import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Site

@Suite("Replacing a file")
struct FileReplacementTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.md", "old")
  }

  private func replace(_ steps: FileReplacement.Steps = .system) throws(FileError) {
    let before = try FileStatus(path: folder.at("a.md"))
    try FileReplacement(steps: steps).replace(
      folder.at("a.md"), with: Array("new".utf8), before: before)
  }

  @Test("The new content is there, the permissions are the old ones, and nothing else is")
  func replaced() throws {
    chmod(folder.at("a.md"), 0o640)
    try replace()
    #expect(try folder.tree("") == ["a.md": "new"])
    #expect(try FileStatus(path: folder.at("a.md")).mode == 0o640)
  }

  @Test("Whichever step fails, the file is the old one or the new one, and nothing else is left")
  func failures() throws {
    var number = 0
    while true {
      try folder.write("a.md", "old")
      let counter = OperationCounter(failing: number..<number + 1)
      do {
        try replace(.counted(by: counter))
        #expect(try folder.tree("") == ["a.md": "new"])
        break
      } catch {
        // Only the last step comes after the exchange.
        #expect(try folder.tree("") == ["a.md": number == 4 ? "new" : "old"], "step \(number)")
      }
      number += 1
    }
    #expect(number == 5)
  }

  @Test("A file that somebody changed meanwhile is left to them")
  func changedMeanwhile() throws {
    let before = try FileStatus(path: folder.at("a.md"))
    try folder.write("a.md", "theirs")
    #expect(throws: FileError.self) {
      try FileReplacement().replace(folder.at("a.md"), with: [], before: before)
    }
    #expect(try folder.tree("") == ["a.md": "theirs"])
  }
}

extension FileReplacement.Steps {
  /// The system's steps, each of which first asks the counter whether it may.
  fileprivate static func counted(by counter: OperationCounter) -> Self {
    let system = Self.system
    return Self(
      write: { bytes, path throws(FileError) in
        // Half of it, as on a full disk.
        do throws(FileError) { try counter.step(path) } catch {
          try system.write(Array(bytes.prefix(1)), path)
          throw error
        }
        try system.write(bytes, path)
      },
      dress: { path, like throws(FileError) in
        try counter.step(path)
        try system.dress(path, like)
      },
      status: { path throws(FileError) in
        try counter.step(path)
        return try system.status(path)
      },
      rename: { from, to throws(FileError) in
        try counter.step(to)
        try system.rename(from, to)
      },
      remove: { path throws(FileError) in try system.remove(path) },
      settle: { folder throws(FileError) in
        try counter.step(folder)
        try system.settle(folder)
      })
  }
}
