/// How often each of some texts uses each term: one row a text, all rows in flat arrays.
struct TermRows: Sendable {
  /// Begun with the words of all telling places.
  private(set) var vocabulary: Vocabulary
  private(set) var pairs = PairTable()
  /// Where the row of each text ends.
  private(set) var ends: [Int] = []
  /// In the order in which the text has them.
  private(set) var terms: [Int32] = []
  private(set) var uses: [UInt16] = []
  /// How many words each text has.
  private(set) var lengths: [Int32] = []
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

  private static let traitUses: UInt16 = 3

  init(_ readings: ArraySlice<Reading>, _ known: Vocabulary) {
    vocabulary = Vocabulary(addingTo: known)
    for reading in readings { add(reading) }
    current = []
    leftOut = []
  }

  private mutating func add(_ reading: Reading) {
    let incident = reading.incident
    for author in incident.authors { leaveOut(author.value) }
    for item in incident.actionItems { if let owner = item.owner { leaveOut(owner) } }
    count(reading.text)
    for place in incident.tellingPlaces { emphasise(place.text, place.uses) }
    countTraits(incident)
    endRow()
  }

  /// Names of people who only wrote the document or have a task make no two incidents alike.
  private mutating func leaveOut(_ names: String) {
    var names = names
    names.makeContiguousUTF8()
    let bytes = names.utf8.span
    var scanner = WordScanner()
    while let word = scanner.next(bytes) {
      let form = vocabulary.form(bytes, word.range, hash: word.hash)
      if form >= leftOut.count {
        leftOut += Array(repeating: 0, count: max(form + 1 - leftOut.count, leftOut.count))
      }
      leftOut[form] = Int32(ends.count + 1)
    }
  }

  private mutating func count(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var scanner = WordScanner()
    var last = (form: 0, term: Vocabulary.ignored)
    var length: Int32 = 0
    while let word = scanner.next(bytes) {
      let (form, term) = read(bytes, word)
      length += 1
      if term >= 0 {
        count(term, 1)
        if let joint = word.joint, last.term >= 0 { countPair(last, (form, term), joint, 1) }
      }
      last = (form, term)
    }
    lengths.append(length)
  }

  /// Counts the words of a telling place once more, and the pairs of words in it.
  private mutating func emphasise(_ text: String, _ uses: UInt16) {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var scanner = WordScanner()
    var last = (form: 0, term: Vocabulary.ignored)
    while let word = scanner.next(bytes) {
      let (form, term) = read(bytes, word)
      if term >= 0 {
        count(term, uses | Self.telling)
        if let joint = word.joint, last.term >= 0 {
          countPair(last, (form, term), joint, uses | Self.telling)
        }
      }
      last = (form, term)
    }
  }

  /// What was recognised counts like words that only such incidents have.
  private mutating func countTraits(_ incident: Incident) {
    let uses = Self.traitUses | Self.telling
    if let cause = incident.rootCause?.value.category, cause != .unknown {
      count(vocabulary.term(named: "cause " + cause.rawValue), uses)
    }
    for component in incident.components {
      count(vocabulary.term(named: "component " + component.value), uses)
    }
    for service in incident.services {
      count(vocabulary.term(named: "service " + service.value), uses)
    }
  }

  /// - Returns: the word's form and its term, `Vocabulary.ignored` for one that tells nothing here.
  @inline(__always)
  private mutating func read(
    _ bytes: borrowing Span<UInt8>, _ word: WordScanner.ScannedWord
  ) -> (form: Int, term: Int32) {
    let form = vocabulary.form(bytes, word.range, hash: word.hash)
    let isLeftOut = form < leftOut.count && leftOut[form] == Int32(ends.count + 1)
    return (form, isLeftOut ? Vocabulary.ignored : vocabulary.termOfForm[form])
  }

  @inline(__always)
  private mutating func countPair(
    _ first: (form: Int, term: Int32), _ second: (form: Int, term: Int32), _ joint: UInt8,
    _ uses: UInt16
  ) {
    let term = vocabulary.term(ofPair: first.term, second.term)
    guard term >= 0 else { return }
    pairs.add(Int32(first.form), Int32(second.form), joint: joint, term: term)
    count(term, uses)
  }

  /// - Parameter uses: with the bit that says that it is a telling place.
  @inline(__always)
  private mutating func count(_ term: Int32, _ uses: UInt16) {
    let place = Int(term)
    if place >= current.count { grow(to: place) }
    let before = current[place]
    if before == 0 { terms.append(term) }
    let sum = (before & ~Self.telling) + (uses & ~Self.telling)
    current[place] =
      (before | uses) & Self.telling | (sum < Self.telling ? sum : before & ~Self.telling)
  }

  @inline(never)
  private mutating func grow(to term: Int) {
    let more = max(1024, current.count, vocabulary.termCount - current.count, term + 1)
    current += Array(repeating: 0, count: more)
    texts += Array(repeating: 0, count: more)
    tellingTexts += Array(repeating: 0, count: more)
  }

  private mutating func endRow() {
    for entry in (ends.last ?? 0)..<terms.count {
      let term = Int(terms[entry])
      uses.append(current[term] & ~Self.telling)
      if current[term] & Self.telling != 0 { tellingTexts[term] += 1 }
      texts[term] += 1
      current[term] = 0
    }
    ends.append(terms.count)
  }
}
