import Testing

@testable import Incidents

@Suite("The search engine")
struct SearchEngineTests {
  @Test("All words are wanted, in any order")
  func all() {
    let index = TinyIndex(
      texts: "gateway with timeout", "timeout alone", "timeout before gateway", "nothing")
    let answer = index.ask("timeout gateway")
    #expect(Set(answer.results.map(\.document)) == [0, 2])
    #expect(answer.total == 2)
    #expect(!answer.isRelaxed)
    #expect(answer.results.allSatisfy { $0.matched == [0, 1] && $0.missing.isEmpty })
  }

  @Test("Where none has all, those with the most come, and say what is missing")
  func relaxed() {
    let index = TinyIndex(texts: "timeout gateway", "timeout gateway retry", "timeout", "pool")
    let answer = index.ask("pool timeout gateway")
    #expect(answer.isRelaxed)
    #expect(answer.results.map(\.document) == [0, 1, 3])
    #expect(answer.results.map(\.missing) == [[0], [0], [1, 2]])
    #expect(answer.results.map(\.matched) == [[1, 2], [1, 2], [0]])
    #expect(!index.ask("absent").isRelaxed)
    #expect(index.ask("absent").total == 0)
    #expect(index.ask("absent nowhere").total == 0)
  }

  @Test("Where few have all of several words, those with most of what these are worth follow")
  func few() {
    let few = [
      "pool timeout gateway", "timeout gateway", "timeout", "nothing", "timeout", "timeout",
    ]
    let relaxed = TinyIndex(few.map { .init(text: $0) }).ask("pool timeout gateway")
    #expect(relaxed.isRelaxed)
    #expect(relaxed.results.map(\.document) == [0, 1])
    #expect(relaxed.results.map(\.missing) == [[], [0]])
    #expect(relaxed.complete == 1)
    let five = TinyIndex((0..<5).map { _ in .init(text: few[0]) } + [.init(text: few[1])])
    #expect(!five.ask("pool timeout gateway").isRelaxed)
    #expect(five.ask("pool timeout gateway").total == 5)
    // Of two words one may well be chance.
    let two = TinyIndex(few.map { .init(text: $0) }).ask("timeout gateway")
    #expect(!two.isRelaxed)
    #expect(two.results.map(\.document).sorted() == [0, 1])
  }

  @Test("What lacks a word comes last in every order")
  func fewInOrder() {
    let index = TinyIndex([
      .init(text: "timeout gateway", minutes: 90), .init(text: "pool timeout gateway", minutes: 5),
      .init(text: "nothing"), .init(text: "nothing"), .init(text: "nothing"),
    ])
    for sorting in SearchSorting.allCases {
      let answer = index.ask("pool timeout gateway", by: sorting)
      #expect(answer.results.map(\.document) == [1, 0], "\(sorting)")
    }
  }

  @Test("A filter narrows before an answer is relaxed")
  func relaxedWithin() {
    let cause = SearchTerm(id: "network", label: "Network")
    let index = TinyIndex([
      .init(text: "timeout gateway"), .init(text: "timeout", terms: [.cause: [cause]]),
    ])
    let answer = index.ask("timeout gateway cause:network")
    #expect(answer.isRelaxed)
    #expect(answer.results.map(\.document) == [1])
  }

  @Test("Words of a phrase stand side by side")
  func phrase() {
    let index = TinyIndex(
      texts: "the connection pool was full", "pool connection", "connection of the pool",
      "connection and no pool there")
    #expect(Set(index.documents("\"connection pool\"")) == [0, 2])
    #expect(index.documents("\"connection pool full\"") == [0])
    #expect(index.ask("\"connection nowhere\"").total == 0)
  }

  @Test("A phrase does not reach from one field into the next")
  func fieldBorder() {
    let index = TinyIndex([
      .init(title: "Full connection", labels: "pool", text: "other"),
      .init(title: "Connection", labels: "other", text: "pool"),
      .init(title: "Connection pool"),
    ])
    #expect(index.documents("\"connection pool\"") == [2])
  }

  @Test("A phrase may repeat a word")
  func repeating() {
    let index = TinyIndex(texts: "retry retry retry", "retry once retry")
    #expect(index.documents("\"retry retry\"") == [0])
  }

  @Test("What is unwanted is left out, its inflections too; what only looks like it stays")
  func without() {
    let index = TinyIndex(
      texts: "timeout gateway", "timeout gateways", "timeout gatewaz", "timeout")
    #expect(Set(index.documents("timeout -gateway")) == [2, 3])
    #expect(index.documents("-\"timeout gateway\" -gateways -gatewaz") == [3])
    #expect(index.documents("-timeout") == [])
  }

  @Test("What begins so is found, and weighs less")
  func prefix() {
    let index = TinyIndex(texts: "timeouts", "time", "timer", "tide")
    #expect(index.documents("time*") == [1, 0, 2])
    #expect(index.documents("ti* -tide").sorted() == [0, 1, 2])
  }

  @Test("A prefix reaches into three parts and stands for the 32 most frequent words")
  func prefixBounds() {
    let parts = ["", "tb", "tc", "td"]
    let spread = TinyIndex([.init(text: "ta1 tb1 tc1"), .init(text: "td1")], parts: parts)
    #expect(spread.documents("t*") == [0])
    #expect(spread.documents("td*") == [1])
    let many = TinyIndex(
      (0..<40).map { .init(text: "x\($0 + 10)") } + [.init(text: "x49")])
    #expect(many.ask("x*").total == 33)
    #expect(many.documents("x*").contains(40))
  }

  @Test("Inflections are found, after the word itself")
  func inflection() {
    let index = TinyIndex(texts: "expires soon", "expired soon", "expensive")
    #expect(index.documents("expired") == [1, 0])
    #expect(index.ask("expired").corrections.isEmpty)
  }

  @Test("A form in the title comes before one in the statement, the labels and the text")
  func fields() {
    let index = TinyIndex([
      .init(title: "other", labels: "other", text: "expired here"),
      .init(title: "other", labels: "expired", text: "other here"),
      .init(title: "other", labels: "other", text: "expired here", statement: ["expired"]),
      .init(title: "expired", labels: "other", text: "other here"),
    ])
    #expect(index.documents("expired") == [3, 2, 1, 0])
  }

  @Test("Newer documents come first among equals")
  func ties() {
    let index = TinyIndex(texts: "retry storm", "retry storm", "retry storm")
    #expect(index.documents("storm retry") == [0, 1, 2])
  }

  @Test("Nothing asked, nothing there")
  func empty() {
    let none = TinyIndex([])
    #expect(none.ask("timeout").total == 0)
    #expect(none.ask("time* \"a1 b2\" -c3 cause:network year:2020").total == 0)
    let index = TinyIndex(texts: "timeout")
    #expect(index.ask("").total == 0)
    #expect(index.ask("the of").total == 0)
    #expect(index.ask("the of").problems == [.onlySmallWords])
  }

  @Test("The limit bounds the results and not the total")
  func limit() {
    let index = TinyIndex(texts: "retry", "retry", "retry")
    let answer = SearchEngine(parts: index).answer(
      to: SearchQueryParser.parse("retry"), limit: 2)
    #expect(answer.results.map(\.document) == [0, 1])
    #expect(answer.total == 3)
  }

  @Test("A run of Han is found by its pairs, a character by what begins with it")
  func han() {
    let index = TinyIndex(texts: "数据库故障", "故障", "据数", "库")
    #expect(index.documents("数据库") == [0])
    #expect(Set(index.documents("故障")) == [0, 1])
    #expect(index.documents("数") == [0])
    #expect(index.documents("库") == [3, 0])
    #expect(index.documents("数库") == [])
  }

  @Test("A score is what SEARCH.md says, to the last digit")
  func arithmetic() {
    let index = TinyIndex([
      .init(title: "Retry storm", text: "retry retry of the queue"), .init(text: "queue"),
    ])
    // N 2, d 1: ln 2 in parts of 1024. Three uses and a title; five words, whose class says six, of
    // three on average.
    let idf = 710.0 / 1024
    let expected = idf * (7.0 * 2.2 / (7.0 + 1.2 * (0.6 + 0.4 * 6.0 / 3.0)))
    #expect(index.ask("retry").results.map(\.score) == [expected])
  }
}
