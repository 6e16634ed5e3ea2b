import Testing

@testable import Incidents

@Suite("Documents like a text")
struct SearchSimilarTests {
  private let index = TinyIndex(
    texts: "checkout failed since the connection pool of postgres was exhausted",
    "postgres failover took long and checkout failed", "certificate expired in the gateway",
    "the pool was painted", "error 502 at db7 in the gateway")

  private func similar(_ text: String, excluding: Set<Int> = []) -> SearchLikenesses {
    SearchEngine(parts: index).similar(to: text, limit: 10, excluding: excluding)
  }

  @Test("Two words must match, and each result says which, heaviest first")
  func matched() {
    let answer = similar(
      "FATAL: postgres connection refused; connection lost in checkout")
    #expect(answer.results.map(\.document) == [0, 1])
    #expect(answer.results[0].matched.first == "connection")
    #expect(
      Set(answer.results[0].matched)
        == ["connection", "postgres", "checkout"])
    #expect(Set(answer.results[1].matched) == ["postgres", "checkout"])
    #expect(answer.total == 2)
  }

  @Test("Where only one word is known, it is enough")
  func single() {
    #expect(similar("nobody knows").results.map(\.document) == [])
    #expect(similar("certificates of nobody").results.map(\.document) == [2])
    #expect(similar("certificate of nobody").results.map(\.matched) == [["certificate"]])
  }

  @Test("What shares far less with the text than the best is not like it")
  func least() {
    let index = TinyIndex(
      texts: "epoll create failed with emerg in nginx open files", "nginx failed", "nothing",
      "nothing", "none"
    )
    let answer = SearchEngine(parts: index).similar(
      to: "emerg epoll create failed nginx open files", limit: 10)
    #expect(answer.results.map(\.document) == [0])
    #expect(answer.total == 1)
  }

  @Test("Words of one stem are one")
  func stems() {
    #expect(similar("fail failed failing").results.isEmpty == false)
    #expect(similar("postgres failed").asked.count == 2)
    #expect(similar("expired expired certificate").asked == ["expired", "certificate"])
  }

  @Test("Codes and names with digits count, digits of times do not")
  func numbered() {
    let answer = similar("10:22:31.1234 db7 returned 502")
    #expect(answer.results.map(\.document) == [4])
    #expect(Set(answer.asked) == ["db7", "502"])
  }

  @Test("The document itself is left out")
  func itself() {
    let text = "checkout failed since the connection pool of postgres was exhausted"
    #expect(similar(text, excluding: [0]).results.map(\.document) == [1])
  }

  @Test("Sixteen words are asked for at most", arguments: [200])
  func bounds(_ count: Int) {
    let words = (0..<count).map { number in
      "word"
        + String(number, radix: 26).unicodeScalars.map {
          String(Unicode.Scalar(UInt8(0x61 + $0.value % 26)))
        }.joined()
    }
    let index = TinyIndex([.init(text: words.joined(separator: " ")), .init(text: "other")])
    let answer = SearchEngine(parts: index).similar(
      to: words.joined(separator: " "), limit: 1)
    #expect(answer.asked.count == 16)
    #expect(SearchEngine(parts: TinyIndex([])).similar(to: "any text", limit: 1).results.isEmpty)
    #expect(similar("").results.isEmpty)
    #expect(similar("the of and").results.isEmpty)
  }
}
