import Incidents

extension SearchQuery {
  /// As SEARCH.md writes a query.
  public var json: [UInt8] {
    var json = JSONWriter(pretty: false)
    write(to: &json)
    return json.bytes
  }

  /// - Parameter problems: the query's own and what the engine found; `nil` for its own.
  func write(to json: inout JSONWriter, problems: [Problem]? = nil) {
    json.object { json in
      json.key("clauses")
      json.array(clauses) { $1.write(to: &$0) }
      json.key("filters")
      json.array(filters) { $1.write(to: &$0) }
      json.key("problems")
      json.array(problems ?? self.problems) { $1.write(to: &$0) }
    }
  }
}

extension SearchQuery.Clause {
  fileprivate func write(to json: inout JSONWriter) {
    json.object(.line) { json in
      json.key("words")
      json.strings(words)
      json.key("phrase")
      json.bool(isPhrase)
      json.key("prefix")
      json.bool(isPrefix)
      json.key("excluded")
      json.bool(isExcluded)
    }
  }
}

extension SearchQuery.Filter {
  fileprivate func write(to json: inout JSONWriter) {
    json.object(.line) { json in
      switch condition {
      case .values(let facet, let values):
        json.member("key", facet.rawValue)
        json.key("values")
        json.strings(values)
      case .range(let measure, let range):
        json.member("key", measure.rawValue)
        range.write(to: &json)
      case .after(let day):
        json.member("key", "after")
        json.member("day", day)
      case .before(let day):
        json.member("key", "before")
        json.member("day", day)
      }
      json.key("excluded")
      json.bool(isExcluded)
    }
  }
}

extension SearchRange {
  fileprivate func write(to json: inout JSONWriter) {
    func end(_ name: String, _ value: Double?) {
      json.key(name)
      if let value { json.double(value) } else { json.null() }
    }
    end("low", low)
    json.key("lowOpen")
    json.bool(isLowOpen)
    end("high", high)
    json.key("highOpen")
    json.bool(isHighOpen)
  }
}

extension SearchQuery.Problem {
  fileprivate func write(to json: inout JSONWriter) {
    json.object(.line) { json in
      switch self {
      case .unknownFilter(let text, let near): say(&json, "unknown-filter", text, near)
      case .badValue(let text, let near): say(&json, "bad-value", text, near)
      case .unknownValue(let text, let near): say(&json, "unknown-value", text, near)
      case .unclosedQuote: json.member("kind", "unclosed-quote")
      case .onlySmallWords: json.member("kind", "only-small-words")
      case .tooLong: json.member("kind", "too-long")
      }
    }
  }

  private func say(_ json: inout JSONWriter, _ kind: String, _ text: String, _ near: String?) {
    json.member("kind", kind)
    json.member("text", text)
    json.member("near", near)
  }
}
