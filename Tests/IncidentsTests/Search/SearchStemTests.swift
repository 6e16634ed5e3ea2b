import Incidents
import Testing

@Suite("Stems of words")
struct SearchStemTests {
  @Test(
    "Inflections have one stem",
    arguments: [
      ["log", "logs"], ["query", "queries"], ["retry", "retries", "retried", "retrying"],
      ["cache", "caches", "cached", "caching"], ["connect", "connection", "connections"],
      ["configure", "configured", "configuration", "configuring"], ["crash", "crashes", "crashed"],
      ["drop", "drops", "dropped", "dropping"], ["time", "timed", "timing", "times"],
      ["validate", "validation", "validated"], ["migrate", "migrations", "migrating"],
      ["process", "processes", "processed"], ["index", "indexes"], ["fix", "fixes", "fixed"],
    ])
  func inflections(_ words: [String]) {
    #expect(Set(words.map(SearchStem.stem)).count == 1, "\(words.map(SearchStem.stem))")
  }

  @Test(
    "Others stay apart or as they are",
    arguments: [
      ("status", "status"), ("redis", "redis"), ("access", "access"), ("speed", "speed"),
      ("need", "need"), ("ring", "ring"), ("string", "string"), ("dns", "dns"),
      ("region", "region"),
      ("http2s", "http2s"), ("größes", "größes"), ("трамваи", "трамваи"), ("", ""), ("s", "s"),
    ])
  func others(_ word: String, _ stem: String) {
    #expect(SearchStem.stem(of: word) == stem)
  }
}
