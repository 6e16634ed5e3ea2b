import Foundation
import Testing

@testable import Incidents

@Suite("The table of words that the browser passes too")
struct SearchWordTableTests {
  private struct Table: Decodable {
    struct Words: Decodable, CustomTestStringConvertible {
      let text: String
      let document: String
      let query: String
      let value: String
      var testDescription: String { text.debugDescription }
    }
    struct Distance: Decodable {
      let a: String
      let b: String
      /// Within one edit, within two.
      let edits: [Int?]
    }
    var words: [Words] = []
    var stems: [String: String] = [:]
    var order: [String] = []
    var distances: [Distance] = []
  }

  private static let table: Table = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/search/words.json")
    guard let data = try? Data(contentsOf: file),
      let table = try? JSONDecoder().decode(Table.self, from: data)
    else { return Table() }
    return table
  }()

  @Test("The table is there")
  func isThere() {
    #expect(Self.table.words.count > 30 && Self.table.stems.count > 80)
  }

  @Test("Texts are cut alike", arguments: table.words)
  private func words(_ row: Table.Words) {
    let document = SearchWord.all(in: row.text, as: .document).map { "\($0.word)@\($0.position)" }
    #expect(document.joined(separator: " ") == row.document)
    #expect(
      SearchWord.all(in: row.text, as: .query).map(\.word).joined(separator: " ") == row.query)
    #expect(
      SearchWord.all(in: row.text, as: .value).map(\.word).joined(separator: " ") == row.value)
  }

  @Test("Words have the same stems")
  func stems() {
    for (word, stem) in Self.table.stems {
      #expect(SearchStem.stem(of: word) == stem, "\(word)")
    }
  }

  @Test("Words have the same order")
  func order() {
    let order = Self.table.order
    #expect(order == order.shuffled().sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("Words are as many edits apart")
  func distances() {
    for row in Self.table.distances {
      let distance = SearchDistance(from: row.a)
      #expect(
        [1, 2].map { distance.edits(to: row.b, atMost: $0) } == row.edits, "\(row.a) \(row.b)")
    }
  }
}
