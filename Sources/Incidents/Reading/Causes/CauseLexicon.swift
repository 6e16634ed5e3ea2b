/// The words that speak for a category of root cause, with their weight: 8 says it outright, 1 only
/// hints. The phrases stand in extensions, by what fails; `casebook.yml` adds an organisation's own.
enum CauseLexicon {
  struct Weighed: Sendable {
    let category: CauseID
    let weight: Int
  }

  static let standard: [(String, Weighed)] =
    configuration + softwareBug + capacity + dependency + network + hardware + security + operation
    + expiry + data + unknown + otherLanguages

  /// What an organisation's own words weigh.
  static let ownWeight = 8

  /// The standard words and an organisation's own, which count as outright.
  static func table(adding own: [String: [String]]) -> PhraseTable<Weighed> {
    let extra = own.sorted { $0.key < $1.key }.flatMap { id, words in
      words.map { ($0, Weighed(category: CauseID(rawValue: id), weight: ownWeight)) }
    }
    return PhraseTable(extra + standard)
  }

  static func words(
    _ category: CauseID, _ weight: Int, _ phrases: String...
  ) -> [(String, Weighed)] {
    phrases.map { ($0, Weighed(category: category, weight: weight)) }
  }
}
