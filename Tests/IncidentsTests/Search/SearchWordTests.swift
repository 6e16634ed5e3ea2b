import Testing

@testable import Incidents

@Suite("Cutting words")
struct SearchWordTests {
  private func words(_ text: String, as reading: SearchWord.Reading = .document) -> String {
    SearchWord.all(in: text, as: reading).map { "\($0.word)@\($0.position)" }
      .joined(separator: " ")
  }

  @Test(
    "Words are runs of letters and digits, and small words are none",
    arguments: [
      ("", ""), (" \n.,", ""), ("The pool of the DB", "pool@0 db@1"),
      ("us-east-1, v2.3", "us@0 east@1 1@2 v2@3 3@4"), ("a the", ""),
      ("won't won’t rock'n'roll", "wont@0 wont@1 rocknroll@2"),
      ("'quoted' 5's 'tis engineers' x", "quoted@0 5@1 s@2 tis@3 engineers@4 x@5"),
      ("Café’s Cafe\u{301}s", "cafes@0 cafes@1"), ("10² x½", "10²@0 x½@1"),
      ("a—b “Disk”… full", "b@0 disk@1 full@2"), ("😀disk🔥full", "disk@0 full@1"),
      ("’’ ’ x’ ’y \u{301}\u{301}", "x@0 y@1"), ("can't you'll", "cant@0 youll@1"),
    ])
  func runs(_ text: String, _ expected: String) {
    #expect(words(text) == expected)
  }

  @Test(
    "Names in code have their pieces too, and stand where the last piece does",
    arguments: [
      ("PoolTimeout failed", "pool@0 timeout@1 pooltimeout@1 failed@2"),
      ("getHTTPResponse", "get@0 httpresponse@1 gethttpresponse@1"),
      ("iPhone MySQL OAuth2Client", "iphone@0 mysql@1 oauth2@2 client@3 oauth2client@3"),
      ("WithTimeout TimeoutWith x", "timeout@0 withtimeout@0 timeout@1 timeoutwith@1 x@2"),
      ("ThisThat x", "thisthat@0 x@1"), ("GrößenFehler", "großen@0 fehler@1 großenfehler@1"),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(words(text) == expected.replacing("ß", with: "ss").replacing("ö", with: "o"))
  }

  @Test("A query has a name in code whole")
  func queries() {
    #expect(words("PoolTimeout the 連接池", as: .query) == "pooltimeout@0 連接@1 接池@2")
    #expect(words("PoolTimeout the 連接池", as: .value) == "pooltimeout@0 the@1 連接池@2")
  }

  @Test(
    "Scripts without spaces become pairs",
    arguments: [
      ("数据库", "数据@0 据库@1"), ("库", "库@0"), ("データベースdb障害", "デー@0 ータ@1 タベ@2 ベー@3 ース@4 db@5 障害@6"),
      ("서버 장애", "서버@0 장애@1"), ("。、", ""), ("々", "々@0"), ("ＤＢ", "db@0"),
    ])
  func pairs(_ text: String, _ expected: String) {
    #expect(words(text) == expected)
  }

  @Test("A long word keeps forty characters, and a long text is cut in one go")
  func long() {
    let ascii = String(repeating: "x", count: 5000)
    #expect(words(ascii + " y") == "\(String(repeating: "x", count: 40))@0 y@1")
    let greek = String(repeating: "λ", count: 41)
    #expect(words(greek) == "\(String(repeating: "λ", count: 40))@0")
    let marks = "a" + String(repeating: "'\u{301}", count: 20_000)
    #expect(words(marks) == "")
    #expect(
      SearchWord.all(in: String(repeating: "字", count: 20_000), as: .document).count == 19_999)
  }

  @Test("A word knows where it comes from")
  func sources() {
    let text = "The Größe, won't 数据库 PoolTimeout"
    let bytes = Array(text.utf8)
    let sources = SearchWord.all(in: text, as: .document).map {
      String(decoding: bytes[$0.source], as: UTF8.self)
    }
    #expect(
      sources == ["Größe", "won't", "数据", "据库", "Pool", "Timeout", "PoolTimeout"])
  }

  @Test("Small words are what folding and cutting leave of them")
  func smallWords() {
    for word in SearchSmallWords.all {
      #expect(SearchWord.all(in: word, as: .value).map(\.word) == [word])
    }
    #expect(SearchSmallWords.all == SearchSmallWords.all.sorted())
    let words = Set(SearchSmallWords.all)
    #expect(words.count == SearchSmallWords.all.count)
    #expect(words.isDisjoint(with: ["not", "no", "down", "after", "without", "over", "only"]))
  }
}
