import Testing

@testable import Incidents

@Suite("Misspelt words in queries")
struct SearchMisspellingTests {
  private let index = TinyIndex(
    texts: "timeout gateway", "timeout certificate", "certificate expired", "pool")

  @Test(
    "A letter swapped, dropped, wrong, doubled or put in, the first one too",
    arguments: ["timoeut", "timout", "timeaut", "timeoutt", "timeoust", "dimeout", "imeout"])
  func oneEdit(_ word: String) {
    let answer = index.ask(word)
    #expect(Set(answer.results.map(\.document)) == [0, 1])
    #expect(answer.corrections == [.init(word: word, used: ["timeout"])])
    #expect(answer.results.allSatisfy { $0.guessed == [0] })
  }

  @Test("Two edits from eight characters on, in no shorter word")
  func twoEdits() {
    #expect(index.ask("certefikate").corrections.map(\.used) == [["certificate"]])
    #expect(index.ask("tineaut").total == 0)
  }

  @Test("Words of three characters are taken as they are")
  func short() {
    #expect(index.ask("pol").total == 0)
    #expect(index.documents("pooI") == [3])
  }

  @Test("A guess never comes before what was written, however heavy it is")
  func neverFirst() {
    let index = TinyIndex([
      .init(title: "Prose prose", text: "prose prose prose prose"),
      .init(title: "Other", text: "probe and much else that makes this document a long one indeed"),
    ])
    let answer = index.ask("probe")
    #expect(answer.results.map(\.document) == [1, 0])
    #expect(answer.results.map(\.guessed) == [[], [0]])
    #expect(answer.corrections == [.init(word: "probe", used: ["prose"])])
  }

  @Test(
    "A word that more than two documents have is not misspelt; nor is one with a digit that any has"
  )
  func known() {
    let common = TinyIndex(texts: "probe", "probe", "probe", "prose")
    #expect(common.ask("probe").total == 3)
    let codes = TinyIndex(texts: "ora12514", "ora12515")
    #expect(codes.documents("ora12514") == [0])
    #expect(Set(codes.documents("ora12516")) == [0, 1])
  }

  @Test("At most three words, the nearest, then those that begin alike, then the most frequent")
  func order() {
    let index = TinyIndex(
      texts: "bater cater", "water cater", "later water", "hater later", "rater")
    #expect(index.ask("xater").corrections.map(\.used) == [["cater", "later", "water"]])
    let alike = TinyIndex(texts: "pinger", "ringer", "ringer", "pincer")
    #expect(alike.ask("pinter").corrections.map(\.used) == [["pincer", "pinger"]])
  }

  @Test("The first characters are tried first, then every part of the lexicon")
  func lexiconParts() {
    let parts = ["", "h", "r", "t"]
    let index = TinyIndex([.init(text: "haproxy"), .init(text: "timeout")], parts: parts)
    #expect(index.documents("yaproxy") == [0])
    #expect(index.documents("rimeout") == [1])
    #expect(index.documents("itmeout") == [1])
  }

  @Test("An unwanted word is not guessed")
  func unwanted() {
    #expect(Set(index.documents("gateway certificate -timeuot")).isEmpty == false)
    #expect(Set(index.documents("timeout -gatewai")) == [0, 1])
  }

  @Test("Corrections name what results were found by, not what a filter took out")
  func filtered() {
    let network = SearchTerm(id: "network", label: "Network")
    let index = TinyIndex([
      .init(text: "pinger", terms: [.cause: [network]]), .init(text: "pincer"),
    ])
    let answer = index.ask("pinter cause:network")
    #expect(answer.corrections == [.init(word: "pinter", used: ["pinger"])])
  }
}
