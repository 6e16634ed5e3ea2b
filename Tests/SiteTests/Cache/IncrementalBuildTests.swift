import Foundation
import Markup
import Testing

@testable import Site

@Suite("Builds that do only what changed")
struct IncrementalBuildTests {
  @Test(
    "After random edits a build by steps is byte for byte the build at once, findings too",
    arguments: 1...6)
  func randomEdits(seed: UInt64) throws {
    var base = try EditedKnowledgeBase(seed: seed)
    _ = try base.buildSteps()
    for step in 0..<8 {
      let edit = try base.edit()
      let byStep = try base.buildSteps()
      let atOnce = try base.buildAtOnce()
      let (steps, clean) = (try base.folder.tree("steps"), try base.folder.tree("clean"))
      for path in Set(steps.keys).union(clean.keys).sorted() where steps[path] != clean[path] {
        Issue.record("\(path) differs after \(edit), step \(step)")
      }
      #expect(byStep.allDiagnostics == atOnce.allDiagnostics, "after \(edit), step \(step)")
      #expect(byStep.incidents == atOnce.incidents)
    }
  }

  @Test("Every kind of edit shows in the site", arguments: EditedKnowledgeBase.Edit.allCases)
  func everyEdit(edit: EditedKnowledgeBase.Edit) throws {
    var base = try EditedKnowledgeBase(seed: 99)
    _ = try base.buildSteps()
    try base.perform(edit)
    _ = try base.buildSteps()
    _ = try base.buildAtOnce()
    #expect(try base.folder.tree("steps") == base.folder.tree("clean"))
  }

  @Test("With nothing changed nothing is done, and the report is the same")
  func nothing() throws {
    let base = try EditedKnowledgeBase(seed: 7)
    let first = try base.buildSteps()
    let second = try base.buildSteps()
    #expect(second.timings.stages.map(\.stage) == [.walk, .parse, .publish])
    #expect(second.files?.written == 0)
    #expect(second.files?.all == first.files?.all)
    #expect(second.allDiagnostics == first.allDiagnostics)
  }

  @Test("Where nothing is to be done, what a dead build left is cleared all the same")
  func deadBuilds() throws {
    let base = try EditedKnowledgeBase(seed: 7)
    _ = try base.buildSteps()
    let left = ".steps.casebook-1-2"
    try FileManager.default.copyItem(
      atPath: base.folder.at("steps"), toPath: base.folder.at(left))
    #expect(try base.buildSteps().isUnchanged)
    #expect(!FileManager.default.fileExists(atPath: base.folder.at(left)))
  }

  @Test("A file that could not be read is tried again")
  func missedFile() throws {
    let base = try EditedKnowledgeBase(seed: 9)
    _ = try base.buildSteps()
    do {
      let memory = try #require(BuildMemory(path: base.folder.at("cache/steps")))
      let last = try #require(memory.last.build)
      let page = try #require(memory.last.files.keys.first { $0.hasPrefix("incidents/") })
      let finding = Diagnostic(.error, .unreadableFile, "the file cannot be read", path: "a.png")
      for digest in memory.last.readings.keys { _ = memory.reading(digest, path: "x.md") }
      memory.commit(
        files: memory.last.files,
        found: [page: PageFindings.Found(diagnostics: [finding])],
        build: KnownBuild(
          inputs: last.inputs, incidents: last.incidents, diagnostics: [finding],
          configurationDiagnostics: [], attachments: last.attachments))
    }
    let report = try base.buildSteps()
    #expect(report.files?.all ?? 0 > 0)
    #expect(!report.diagnostics.contains { $0.rule == .unreadableFile })
  }

  @Test("After one edit only what it touches is made")
  func oneEdit() throws {
    let base = try EditedKnowledgeBase(seed: 8)
    _ = try base.buildSteps()
    let path = try #require(try base.folder.names("content/2023").first)
    let text = try String(
      contentsOfFile: base.folder.at("content/2023/\(path)"), encoding: .utf8)
    try base.folder.write("content/2023/\(path)", text + "\nOne more word.\n")
    let report = try base.buildSteps()
    let files = try #require(report.files)
    #expect(files.written > 0)
    #expect(files.kept > files.written)
  }

  @Test(
    "A cache that is cut, garbled, empty, foreign, a folder or not to be read is no cache",
    arguments: ["cut", "garbled", "head", "empty", "foreign", "folder"])
  func badCache(kind: String) throws {
    let base = try EditedKnowledgeBase(seed: 11)
    _ = try base.buildSteps()
    let path = base.folder.at("cache/steps")
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    switch kind {
    case "cut": bytes.removeLast(bytes.count / 3)
    case "garbled": for at in stride(from: 64, to: bytes.count, by: 97) { bytes[at] ^= 0x55 }
    case "head": for at in 16..<40 { bytes[at] = 0xFF }
    case "empty": bytes = []
    case "foreign": bytes = Array("a file of somebody else".utf8)
    default:
      try FileManager.default.removeItem(atPath: path)
      try base.folder.makeFolder("cache/steps/x")
    }
    if kind != "folder" { try base.folder.write("cache/steps", bytes: bytes) }
    try FileManager.default.removeItem(atPath: base.folder.at("steps/index.html"))
    _ = try base.buildSteps()
    _ = try base.buildAtOnce()
    #expect(try base.folder.tree("steps") == base.folder.tree("clean"))
  }

  @Test("A cache that is mostly waste is written anew, and keeps what is wanted")
  func waste() throws {
    let base = try EditedKnowledgeBase(seed: 13)
    _ = try base.buildSteps()
    let path = base.folder.at("cache/steps")
    var sizes: [Int] = []
    for _ in 0..<30 {
      let memory = try #require(BuildMemory(path: path, mostWaste: 0))
      #expect(memory.last.readings.count == 8)
      for digest in memory.last.readings.keys {
        #expect(memory.reading(digest, path: "x.md") != nil)
      }
      let build = try #require(memory.last.build)
      memory.commit(files: memory.last.files, found: memory.last.found, build: build)
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      sizes.append(try #require(size))
    }
    #expect(sizes != sizes.sorted())
    #expect(try base.folder.names("cache") == ["steps"])
  }

  @Test("The cache is for its owner alone, and a build that finds it in use does without")
  func privacyAndLock() throws {
    let base = try EditedKnowledgeBase(seed: 12)
    _ = try base.buildSteps()
    let path = base.folder.at("cache/steps")
    let mode =
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let held = try #require(CacheFile(path: path))
    #expect(CacheFile(path: path) == nil)
    let report = try base.buildSteps()
    #expect(report.timings.stages.contains { $0.stage == .extract })
    withExtendedLifetime(held) {}
  }
}

@Suite("Digests")
struct DigestTests {
  private func digest(_ bytes: [UInt8], seed: UInt64 = 1) -> Digest {
    var digester = Digester(key: Digester.Key(seed: seed))
    digester.add(bytes)
    return digester.digest
  }

  @Test("Every byte, the length and the key count")
  func sensitive() {
    var seen: Set<Digest> = []
    for length in 0..<70 {
      #expect(seen.insert(digest(Array(repeating: 0, count: length))).inserted)
      for at in 0..<length {
        for bit in 0..<8 {
          var bytes = [UInt8](repeating: 0, count: length)
          bytes[at] = 1 << bit
          #expect(seen.insert(digest(bytes)).inserted)
        }
      }
    }
    #expect(digest([1, 2, 3]) == digest([1, 2, 3]))
    #expect(digest([1, 2, 3]) != digest([1, 2, 3], seed: 2))
  }

  @Test("Where one value ends and the next begins counts")
  func borders() {
    func digest(_ words: [String]) -> Digest {
      var digester = Digester(key: Digester.Key(seed: 3))
      for word in words { digester.add(word) }
      return digester.digest
    }
    #expect(digest(["ab", "c"]) != digest(["a", "bc"]))
    #expect(digest(["a", ""]) != digest(["", "a"]))
    #expect(digest(["a"]) != digest(["a", ""]))
  }
}
