import Foundation
import Incidents
import Site
import Testing

/// The table that the parser in Swift and the one in JavaScript share.
@Suite("The language of queries")
struct SearchQueryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let query: String
    let parsed: Data
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "IncidentsTests/Fixtures/search/queries.json")
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return cases.compactMap { entry in
      guard let name = entry["name"] as? String, let query = entry["query"] as? String,
        let parsed = entry["parsed"], let data = try? Self.sorted(parsed)
      else { return nil }
      let times = entry["repeat"] as? Int ?? 1
      return Case(name: name, query: String(repeating: query, count: times), parsed: data)
    }
  }()

  private static func sorted(_ value: Any) throws -> Data {
    try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .prettyPrinted])
  }

  @Test("A query means what the table says", arguments: cases)
  func parse(_ expected: Case) throws {
    let json = Data(SearchQueryParser.parse(expected.query).json)
    let parsed = try Self.sorted(JSONSerialization.jsonObject(with: json))
    #expect(
      String(decoding: parsed, as: UTF8.self) == String(decoding: expected.parsed, as: UTF8.self))
  }

  @Test("The table is whole")
  func whole() {
    #expect(Self.cases.count > 150)
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }
}
