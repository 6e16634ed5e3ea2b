import Foundation
import Site
import Testing

/// A small content folder and the whole site that it makes, byte for byte.
///
/// After a change that is meant, run with `CASEBOOK_UPDATE_FIXTURES=1` and review the difference.
@Suite struct GoldenSiteTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path)
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      // Assets are the theme's own files, and the search's have tests that decode them; their bytes are not
      // this test's matter.
      if !isFolder.boolValue, !path.hasPrefix("assets/"), !path.hasPrefix("search/") {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  @Test func theSiteIsTheExpectedOne() throws {
    let out = FileManager.default.temporaryDirectory.appending(path: "casebook-golden-\(getpid())")
    defer { try? FileManager.default.removeItem(at: out) }
    let build = SiteBuild(
      content: Self.folder.appending(path: "content").path, output: out.path)
    let report = try build.run()
    #expect(report.diagnostics.map(\.rule.rawValue) == ["dead-link"])
    let expected = Self.folder.appending(path: "site")
    if ProcessInfo.processInfo.environment["CASEBOOK_UPDATE_FIXTURES"] == "1" {
      try? FileManager.default.removeItem(at: expected)
      for (path, data) in try files(in: out) {
        let file = expected.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
      }
    }
    let (made, wanted) = (try files(in: out), try files(in: expected))
    #expect(made.keys.sorted() == wanted.keys.sorted(), "missing or unexpected files")
    for (path, data) in wanted where made[path] != data {
      Issue.record("\(path) differs from the golden site")
    }
  }
}
