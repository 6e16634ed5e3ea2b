/// What a word may begin for the recognisers, found out once when a text is cut into words: nearly
/// every word begins nothing, and six recognisers ask about each.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A number spelt out.
  static let number = WordTraits(rawValue: 1)
  static let half = WordTraits(rawValue: 2)
  static let month = WordTraits(rawValue: 4)
  /// A time of day that has a name.
  static let namedClock = WordTraits(rawValue: 8)
  /// A zone of people who put the month before the day.
  static let monthFirstZone = WordTraits(rawValue: 16)

  /// The beginning of an address on the web.
  static let address = WordTraits(rawValue: 32)

  static let table: WordTable<WordTraits> = {
    let groups: [(words: [Word], traits: WordTraits)] = [
      (NumberWords.values.words, .number), (["half"], .half),
      (DateRecogniser.months.words, .month), (ClockRecogniser.names.words, .namedClock),
      (DateOrderFinder.monthFirstZones + DateOrderFinder.namedOrders, .monthFirstZone),
      (["http", "https"], .address),
    ]
    let all = groups.flatMap { group in group.words.map { ($0, group.traits) } }
    return WordTable(
      all.map { word, _ in
        (word, WordTraits(all.filter { $0.0 == word }.map(\.1)))
      })
  }()
}
