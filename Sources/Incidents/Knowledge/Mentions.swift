import Markup

/// Finds which incidents a document links to or names, and in which words.
enum Mentions {
  /// By id: the first mention of every other incident, in the order of their ids.
  static func find(
    _ readings: [Reading], concurrently: some ConcurrentMap
  ) -> [String: [Mention]] {
    let targets = LinkTargets(readings)
    let names = IncidentNames(readings.map(\.incident))
    let found = concurrently.mapStretches(of: readings.count) { stretch in
      stretch.map { Self.mentions(in: readings[$0], targets, names) }
    }
    var mentions: [String: [Mention]] = [:]
    for (number, found) in found.enumerated() where !found.isEmpty {
      mentions[readings[number].incident.id] = found
    }
    return mentions
  }

  /// The same mentions by the id of who is mentioned, in the order of the incidents.
  static func reversed(
    _ mentions: [String: [Mention]], _ incidents: [Incident]
  ) -> [String: [Mention]] {
    var reversed: [String: [Mention]] = [:]
    for incident in incidents {
      for mention in mentions[incident.id] ?? [] {
        reversed[mention.id, default: []].append(
          Mention(id: incident.id, range: mention.range, quote: mention.quote))
      }
    }
    return reversed
  }

  private static func mentions(
    in reading: Reading, _ targets: LinkTargets, _ names: IncidentNames
  ) -> [Mention] {
    let bytes = Array(reading.text.utf8)
    var first: [String: Mention] = [:]
    func add(_ id: String, _ range: Range<Int>, _ place: Int?) {
      guard id != reading.incident.id,
        first[id].map({ range.lowerBound < $0.range.lowerBound }) ?? true
      else { return }
      let quote = place.map { Sentence.around($0, in: bytes) } ?? ""
      first[id] = Mention(id: id, range: range, quote: quote)
    }
    for link in reading.links {
      guard let id = targets.id(of: link.address, from: reading.incident.source) else { continue }
      let place = link.words.isEmpty ? nil : reading.places.offset(ofSource: link.words.lowerBound)
      add(id, link.words, place)
    }
    names.eachMention(in: bytes) { id, range in
      guard let source = reading.places.sourceRange(range) else { return }
      add(id, source, range.lowerBound)
    }
    return first.values.sorted { $0.id < $1.id }
  }
}
