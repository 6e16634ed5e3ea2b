import Incidents

/// What a query needs to know before it loads a part, as JSON.
enum SearchHeaderScript {
  static func json(_ header: SearchHeader, version: String) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("version", version)
      json.key("documents")
      json.int(header.documents)
      json.key("average")
      json.double(header.average)
      json.member("lengths", String(decoding: header.lengths.map(letter), as: UTF8.self))
      json.key("lengthOf")
      json.array(0...(header.lengths.max() ?? 0)) { $0.double(SearchHeader.length($1)) }
      json.key("months")
      json.array(header.months) { json, month in
        json.array([0, 1]) { $1 == 0 ? $0.string(month.month) : $0.int(month.documents) }
      }
      json.key("terms")
      json.strings(header.terms)
      json.key("lexicon")
      json.strings(header.lexicon)
      json.key("cards")
      json.array(header.cards) { $0.int($1) }
      json.key("facets")
      json.array(header.facets) { json, facet in
        json.array([0, 1, 2]) {
          $1 == 0
            ? $0.string(facet.facet.rawValue) : $0.int($1 == 1 ? facet.part : facet.values)
        }
      }
      json.key("small")
      json.strings(SearchSmallWords.all)
      json.key("causes")
      json.array(header.causes) { $0.strings([$1.id, $1.label]) }
    }
    return json.bytes
  }

  /// `a` for the first class; capitals behind `z`.
  private static func letter(_ scale: UInt8) -> UInt8 {
    scale < 26 ? UInt8(ascii: "a") + scale : UInt8(ascii: "A") + scale - 26
  }
}
