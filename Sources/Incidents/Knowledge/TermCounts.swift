import Markup

/// How often each text uses each term: one row a text, all rows in flat arrays.
struct TermCounts: Sendable {
  private(set) var vocabulary = Vocabulary()
  private(set) var pairs = PairTable()
  /// Where the row of each text begins; one more at the end.
  private(set) var starts: [Int] = [0]
  private(set) var terms: [Int32] = []
  private(set) var uses: [UInt16] = []
  /// How many words each text has.
  private(set) var lengths: [Int32] = []
  /// How many words all texts have.
  private(set) var words = 0
  /// In how many texts each term is.
  private(set) var texts: [Int32] = []
  /// In how many of these texts it stands in a telling place: the title, the cause, the summary.
  private(set) var tellingTexts: [Int32] = []

  /// The count of each term in the text that is being read; the highest bit says whether it stands
  /// in a telling place.
  private var current: [UInt16] = []
  private static let telling: UInt16 = 0x8000
  /// For each form the number of the last text that it is left out of, plus one.
  private var leftOut: [Int32] = []

  /// How often a word in a telling place counts beyond once.
  private static let titleUses: UInt16 = 3
  private static let causeUses: UInt16 = 3
  private static let summaryUses: UInt16 = 2
  private static let traitUses: UInt16 = 3

  /// In the order of the readings.
  init(_ readings: [Reading]) {
    // A pair of words is a term where a telling place has it; then it counts in all texts.
    for reading in readings {
      for (text, _) in Self.tellingPlaces(reading.incident) { findPairs(text) }
    }
    for reading in readings { add(reading) }
  }

  func row(_ text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

  private mutating func add(_ reading: Reading) {
    let incident = reading.incident
    for author in incident.authors { leaveOut(author.value) }
    for item in incident.actionItems { if let owner = item.owner { leaveOut(owner) } }
    lengths.append(0)
    var last = ReadWord(form: -1, term: Vocabulary.ignored, joint: nil)
    read(reading.text) { counts, word in
      counts.lengths[counts.lengths.count - 1] += 1
      counts.count(word.term, 1)
      if let joint = word.joint, last.term >= 0, word.term >= 0,
        counts.vocabulary.hasTerm(ofPair: last.term, word.term)
      {
        counts.count(counts.pair(last, word, joint), 1)
      }
      last = word
    }
    for (text, uses) in Self.tellingPlaces(incident) { emphasise(text, uses) }
    countTraits(incident)
    words += Int(lengths[lengths.count - 1])
    endRow()
  }

  private static func tellingPlaces(_ incident: Incident) -> [(text: String, uses: UInt16)] {
    var places = [(incident.title.value, titleUses)]
    if let statement = incident.rootCause?.value.statement { places.append((statement, causeUses)) }
    if let summary = incident.summary { places.append((summary.value, summaryUses)) }
    return places
  }

  private mutating func findPairs(_ text: String) {
    var last = Vocabulary.ignored
    read(text) { counts, word in
      if word.joint != nil, last >= 0, word.term >= 0, last != word.term {
        _ = counts.vocabulary.term(ofPair: last, word.term)
      }
      last = word.term
    }
  }

  /// What was recognised counts like words that only such incidents have.
  private mutating func countTraits(_ incident: Incident) {
    if let cause = incident.rootCause?.value.category, cause != .unknown {
      countTelling(vocabulary.term(named: "cause " + cause.rawValue), Self.traitUses)
    }
    for component in incident.components {
      countTelling(vocabulary.term(named: "component " + component.value), Self.traitUses)
    }
    for service in incident.services {
      countTelling(vocabulary.term(named: "service " + service.value), Self.traitUses)
    }
  }

  /// Counts the words of a telling place once more, and the pairs of words in it.
  private mutating func emphasise(_ text: String, _ uses: UInt16) {
    var last = ReadWord(form: -1, term: Vocabulary.ignored, joint: nil)
    read(text) { counts, word in
      counts.countTelling(word.term, uses)
      if let joint = word.joint, last.term >= 0, word.term >= 0, last.term != word.term {
        counts.countTelling(counts.pair(last, word, joint), uses)
      }
      last = word
    }
  }

  private mutating func pair(_ first: ReadWord, _ second: ReadWord, _ joint: UInt8) -> Int32 {
    pairs.add(first.form, second.form, joint: joint) {
      vocabulary.term(ofPair: first.term, second.term)
    }
  }

  /// Names of people who only wrote the document or have a task make no two incidents alike.
  private mutating func leaveOut(_ names: String) {
    let bytes = Array(names.utf8)
    WordScanner.scan(bytes) { range, hash, _ in
      let form = vocabulary.form(bytes, range, hash: hash)
      if form >= leftOut.count {
        leftOut += Array(repeating: 0, count: max(form + 1 - leftOut.count, leftOut.count))
      }
      leftOut[form] = Int32(lengths.count + 1)
    }
  }

  private struct ReadWord {
    let form: Int
    /// `Vocabulary.ignored` for a word that tells nothing here.
    let term: Int32
    /// What stands between it and the word before, if that is one space or hyphen.
    let joint: UInt8?
  }

  @inline(__always)
  private mutating func read(_ text: String, _ visit: (inout Self, ReadWord) -> Void) {
    let bytes = Array(text.utf8)
    let number = Int32(lengths.count)
    WordScanner.scan(bytes) { range, hash, follows in
      let form = vocabulary.form(bytes, range, hash: hash)
      let isLeftOut = form < leftOut.count && leftOut[form] == number
      visit(
        &self,
        ReadWord(
          form: form, term: isLeftOut ? Vocabulary.ignored : vocabulary.termOfForm[form],
          joint: follows ? bytes[range.lowerBound - 1] : nil))
    }
  }

  @inline(__always)
  private mutating func count(_ term: Int32, _ uses: UInt16) {
    guard term >= 0 else { return }
    let term = Int(term)
    if term >= current.count {
      let more = [UInt16](repeating: 0, count: max(1024, current.count, term + 1))
      current += more
      texts += more.map { Int32($0) }
      tellingTexts += more.map { Int32($0) }
    }
    if current[term] == 0 { terms.append(Int32(term)) }
    if current[term] & ~Self.telling < Self.telling - uses { current[term] += uses }
  }

  private mutating func countTelling(_ term: Int32, _ uses: UInt16) {
    count(term, uses)
    if term >= 0 { current[Int(term)] |= Self.telling }
  }

  private mutating func endRow() {
    for term in terms[starts[starts.count - 1]...] {
      uses.append(current[Int(term)] & ~Self.telling)
      if current[Int(term)] & Self.telling != 0 { tellingTexts[Int(term)] += 1 }
      texts[Int(term)] += 1
      current[Int(term)] = 0
    }
    starts.append(terms.count)
  }
}
