import Foundation

/// Files with what a command is given and what it must print.
enum Fixture {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// The expected text. With `CASEBOOK_UPDATE_FIXTURES=1` in the environment it is first replaced
  /// by the actual one, for a person to review.
  static func expected(_ name: String, updatedBy actual: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["CASEBOOK_UPDATE_FIXTURES"] == "1" {
      try Data(actual.utf8).write(to: file)
    }
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }
}
