/// Reads the language of SEARCH.md. Whatever is written is a query; what cannot be followed is a problem of it.
public struct SearchQueryParser {
  /// The most clauses and filters.
  static let limit = 32

  private let text: [Unicode.Scalar]
  private var at = 0
  private var query = SearchQuery()
  private var isTooLong: Bool
  private var isUnclosed = false
  private var hasSmallWords = false

  public static func parse(_ text: String) -> SearchQuery {
    var parser = SearchQueryParser(text)
    return parser.parse()
  }

  private init(_ text: String) { (self.text, isTooLong) = SearchQueryText.plain(text) }

  private mutating func parse() -> SearchQuery {
    while at < text.count {
      if SearchQueryText.isSpace(text[at]) { at += 1 } else { readTerm() }
    }
    if isUnclosed { query.problems.append(.unclosedQuote) }
    if hasSmallWords, query.clauses.isEmpty, query.filters.isEmpty {
      query.problems.append(.onlySmallWords)
    }
    if isTooLong { query.problems.append(.tooLong) }
    return query
  }

  // MARK: Terms

  private mutating func readTerm() {
    let isExcluded =
      text[at] == "-" && at + 1 < text.count
      && (text[at + 1] == "\"" || SearchScript.isWord(text[at + 1]))
    if isExcluded { at += 1 }
    if text[at] == "\"" {
      add(quoted(), isQuoted: true, isExcluded)
    } else if let name = keyName {
      readKey(name, isExcluded)
    } else {
      add(run(), isQuoted: false, isExcluded)
    }
  }

  /// The letters before a colon, in lower case, with what follows the colon.
  private var keyName: String? {
    let letters = text[at...].prefix(while: SearchQueryText.isASCIILetter)
    guard letters.count >= 2, letters.endIndex < text.count, text[letters.endIndex] == ":" else {
      return nil
    }
    return String(letters).lowercased()
  }

  private mutating func readKey(_ name: String, _ isExcluded: Bool) {
    let value = at + name.utf8.count + 1
    let key = SearchKey(rawValue: name)
    if value == text.count || SearchQueryText.isSpace(text[value]) {
      if key == nil { return add(run(), isQuoted: false, isExcluded) }
      at = value
    } else if text[value] == "/" || text[value] == ":" {
      add(run(), isQuoted: false, isExcluded)
    } else if let key {
      at = value
      filter(key, values(), isExcluded)
    } else {
      let written = run()
      let near = SearchDistance.nearest(to: name, among: SearchKey.allCases.map(\.rawValue))
      query.problems.append(.unknownFilter(text: String(written), near: near))
      add(written, isQuoted: false, isExcluded)
    }
  }

  /// What stands between the quote here and the next one, or the end.
  private mutating func quoted() -> ArraySlice<Unicode.Scalar> {
    let start = at + 1
    guard let end = text[start...].firstIndex(of: "\"") else {
      isUnclosed = true
      at = text.count
      return text[start...]
    }
    at = end + 1
    return text[start..<end]
  }

  /// From here to white space or a quote.
  private mutating func run() -> ArraySlice<Unicode.Scalar> {
    let run = text[at...].prefix { $0 != "\"" && !SearchQueryText.isSpace($0) }
    at = run.endIndex
    return run
  }

  private mutating func values() -> [String] {
    var values: [[Unicode.Scalar]] = [[]]
    while at < text.count, !SearchQueryText.isSpace(text[at]) {
      if text[at] == "\"" {
        values[values.count - 1] += quoted()
        continue
      }
      if text[at] == "," { values.append([]) } else { values[values.count - 1].append(text[at]) }
      at += 1
    }
    return values.filter { !$0.allSatisfy(SearchQueryText.isSpace) }.map { String($0) }
  }

  // MARK: Clauses

  private mutating func add(
    _ term: ArraySlice<Unicode.Scalar>, isQuoted: Bool, _ isExcluded: Bool
  ) {
    let words = SearchWord.all(in: String(term), as: .query).map(\.word)
    guard let word = words.first else {
      hasSmallWords = hasSmallWords || term.contains(where: SearchScript.isWord)
      return
    }
    guard hasRoom() else { return }
    var clause = SearchQuery.Clause(words: words)
    clause.isPhrase = words.count > 1
    clause.isExcluded = isExcluded
    let isWritten = term.endIndex == text.count && !isExcluded
    let goesOn = !isQuoted && (term.last == "*" || isWritten)
    clause.isPrefix = !clause.isPhrase && (goesOn || Self.isSinglePaired(word))
    query.clauses.append(clause)
  }

  /// A single character of Han and the like, of which the index has only pairs.
  private static func isSinglePaired(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 && SearchScript.isPaired(word.unicodeScalars.first!)
  }

  private mutating func hasRoom() -> Bool {
    let hasRoom = query.clauses.count + query.filters.count < Self.limit
    if !hasRoom { isTooLong = true }
    return hasRoom
  }

  // MARK: Filters

  private mutating func filter(_ key: SearchKey, _ values: [String], _ isExcluded: Bool) {
    if let facet = key.facet {
      let folded = values.compactMap { read($0, of: facet) }
      if !folded.isEmpty { add(.values(facet, folded), isExcluded) }
    } else if let measure = key.measure, measure == .year || values.count == 1 {
      for value in values {
        switch SearchRange.read(value, of: measure) {
        case .range(let range): add(.range(measure, range), isExcluded)
        case .unfinished: break
        case .unreadable: sayBad(key.rawValue, value)
        }
      }
    } else if values.count == 1, let day = SearchDay.first(of: values[0]) {
      add(key == .after ? .after(day) : .before(day), isExcluded)
    } else if !values.isEmpty {
      sayBad(key.rawValue, values.joined(separator: ","))
    }
  }

  private mutating func read(_ value: String, of facet: SearchFacet) -> String? {
    let folded = SearchKey.folded(value)
    let isKnown = facet != .has || SearchKey.facts.contains(folded)
    if !folded.isEmpty, isKnown { return folded }
    sayBad(
      facet.rawValue, value,
      near: facet == .has ? SearchDistance.nearest(to: folded, among: SearchKey.facts) : nil)
    return nil
  }

  private mutating func add(_ condition: SearchQuery.Filter.Condition, _ isExcluded: Bool) {
    guard hasRoom() else { return }
    query.filters.append(SearchQuery.Filter(condition: condition, isExcluded: isExcluded))
  }

  private mutating func sayBad(_ key: String, _ value: String, near: String? = nil) {
    query.problems.append(.badValue(text: "\(key):\(value)", near: near))
  }
}
