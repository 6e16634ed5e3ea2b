/// The order of documents in the index: newest first, undated ones last, then by id.
///
/// Days and clocks count as they are written, whatever the zone, so that days and months descend.
public enum SearchOrder {
  public static func sorted(_ documents: [SearchDocument]) -> [SearchDocument] {
    let keys = documents.map { document -> Int in
      guard let when = document.when, let year = when.year else { return Int.min }
      let day = CivilDay(year: year, month: when.month, day: when.day).number
      return day * 1440 + (when.clock?.minuteOfDay ?? 0)
    }
    return documents.indices.sorted { a, b in
      keys[a] == keys[b]
        ? documents[a].id.utf8.lexicographicallyPrecedes(documents[b].id.utf8) : keys[a] > keys[b]
    }.map { documents[$0] }
  }

  /// How many documents each month has, in their order; an empty one is unknown.
  static func months(_ documents: [SearchDocument]) -> [(month: String, documents: Int)] {
    var months: [(month: String, documents: Int)] = []
    for document in documents {
      let month = String(document.day.prefix(7))
      if months.last?.month != month { months.append((month, 0)) }
      months[months.count - 1].documents += 1
    }
    return months
  }
}

extension SearchDocument {
  /// `2024-03-01`; empty where the year is unknown.
  public var day: String {
    guard let when, let year = when.year else { return "" }
    return Instant(year: year, month: when.month, day: when.day).description
  }
}
