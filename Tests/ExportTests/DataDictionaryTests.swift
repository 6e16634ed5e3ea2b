import Foundation
import Testing

/// With `CASEBOOK_UPDATE_FIXTURES=1` the page is written anew, for a person to review.
@Suite("docs/data-dictionary.md")
struct DataDictionaryTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/data-dictionary.md")

  @Test("It is what the tables in the code say")
  func upToDate() throws {
    if ProcessInfo.processInfo.environment["CASEBOOK_UPDATE_FIXTURES"] == "1" {
      try Data(DataDictionary.text.utf8).write(to: Self.file)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == DataDictionary.text)
  }
}
