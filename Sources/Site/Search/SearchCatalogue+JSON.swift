import Incidents

extension SearchCatalogue {
  /// What `casebook search --format json` prints.
  public func json(_ answer: SearchAnswer, to query: SearchQuery) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.key("query")
      query.write(to: &json, problems: answer.problems)
      json.key("total")
      json.int(answer.total)
      json.key("complete")
      json.int(answer.complete)
      json.key("relaxed")
      json.bool(answer.isRelaxed)
      json.key("corrections")
      json.array(answer.corrections) { json, correction in
        json.object(.line) { json in
          json.member("word", correction.word)
          json.key("used")
          json.strings(correction.used)
        }
      }
      json.key("results")
      json.array(answer.results) { json, result in
        let text = { query.clauses[$0].text }
        write(
          result.document, score: result.score, matched: result.matched.map(text),
          missing: result.missing.map(text), words: answer.words, to: &json)
      }
    }
    json.newline()
    return json.bytes
  }

  /// What `casebook similar --format json` prints.
  public func json(_ answer: SearchLikenesses) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.key("asked")
      json.strings(answer.asked)
      json.key("total")
      json.int(answer.total)
      json.key("results")
      json.array(answer.results) { json, result in
        write(
          result.document, score: result.score, matched: result.matched, missing: nil,
          words: answer.words, to: &json)
      }
    }
    json.newline()
    return json.bytes
  }

  /// - Parameter missing: `nil` where there is nothing that a result must have.
  private func write(
    _ number: Int, score: Double, matched: [String], missing: [String]?, words: [String: Int],
    to json: inout JSONWriter
  ) {
    json.object { json in
      writeFacts(number, score: score, to: &json)
      json.key("matched")
      json.strings(matched)
      if let missing {
        json.key("missing")
        json.strings(missing)
      }
      json.member("snippet", snippet(of: number, words: words).text)
    }
  }

  /// Names and values are those of the records.
  private func writeFacts(_ number: Int, score: Double, to json: inout JSONWriter) {
    let document = documents[number]
    json.member("id", document.id)
    json.member("title", document.title)
    json.member("source", document.source)
    json.member("url", SiteAddress.page(of: document.id))
    json.member("date", document.day.isEmpty ? nil : document.day)
    json.member("root_cause", document.cause.rawValue)
    json.key("duration_minutes")
    if let minutes = document.minutes { json.double(minutes) } else { json.null() }
    json.key("affected_percent")
    if let percent = document.percent { json.double(percent) } else { json.null() }
    json.key("score")
    json.double((score * 1000).rounded() / 1000)
  }
}

extension SearchQuery.Clause {
  /// As somebody might have written it.
  public var text: String { words.joined(separator: " ") }
}

extension SearchSnippet {
  /// With ellipses where it is cut.
  public var text: String {
    (isCutBefore ? "… " : "") + pieces.map(\.text).joined() + (isCutAfter ? " …" : "")
  }
}
