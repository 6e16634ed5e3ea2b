import Foundation

/// A folder of its own for one test, gone with the test.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func at(_ relative: String) -> String { path + "/" + relative }

  public func write(_ relative: String, _ text: String) throws {
    try write(relative, bytes: Array(text.utf8))
  }

  public func write(_ relative: String, bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: at(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  public func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: at(relative), withIntermediateDirectories: true)
  }

  public func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: at(relative), withDestinationPath: target)
  }

  public func exists(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: at(relative))
  }

  /// The names in a folder, dot files among them, sorted.
  public func names(_ relative: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: at(relative)).sorted()
  }

  /// Every file below a folder with its text.
  public func tree(_ relative: String) throws -> [String: String] {
    var tree: [String: String] = [:]
    let enumerator = FileManager.default.enumerator(atPath: at(relative))
    while let name = enumerator?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let path = at(relative) + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      tree[name] = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    return tree
  }
}
