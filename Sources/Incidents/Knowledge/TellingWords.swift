/// The words of the telling places of some documents, and which stand beside each other there: such a
/// pair is a term, and counts in all texts.
struct TellingWords: Sendable {
  private(set) var forms = FormTable()
  /// Numbers the pairs: two forms each.
  private(set) var pairs = IDTable()
  /// How many forms were known when each pair was first met.
  private(set) var formsBeforePair: [Int32] = []

  init(_ readings: ArraySlice<Reading>) {
    for reading in readings {
      for place in reading.incident.tellingPlaces { add(place.text) }
    }
  }

  private mutating func add(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var scanner = WordScanner()
    var last: Int?
    while let word = scanner.next(bytes) {
      let form = forms.number(bytes, word.range, hash: word.hash)
      if word.joint != nil, let last {
        let pair = Int(pairs.insert(UInt64(last) << 32 | UInt64(form)))
        if pair == formsBeforePair.count { formsBeforePair.append(Int32(forms.count)) }
      }
      last = form
    }
  }
}

extension Incident {
  private static let titleUses: UInt16 = 3
  private static let causeUses: UInt16 = 3
  private static let summaryUses: UInt16 = 2

  /// What says in a few words what it was about, and how often a word there counts beyond once.
  var tellingPlaces: [(text: String, uses: UInt16)] {
    var places = [(title.value, Self.titleUses)]
    if let statement = rootCause?.value.statement { places.append((statement, Self.causeUses)) }
    if let summary { places.append((summary.value, Self.summaryUses)) }
    return places
  }
}
