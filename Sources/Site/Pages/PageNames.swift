import Incidents

/// Titles and descriptions of the incidents' pages: short enough for a tab or a search result, and
/// each unique, since two documents may well bear the same title.
struct PageNames: Sendable {
  private let words: Words
  private let repeatedTitles: Set<String>
  private let repeatedDescriptions: Set<String>

  init(_ incidents: [Incident], words: Words, jobs: Int = 1) {
    self.words = words
    let repeated = Parallel(jobs: jobs).map([Self.shortTitle, Self.shortDescription]) { text in
      Self.repeated(incidents.map { text($0, words) })
    }
    (repeatedTitles, repeatedDescriptions) = (repeated[0], repeated[1])
  }

  func title(of incident: Incident) -> String {
    let title = Self.shortTitle(incident, words)
    return repeatedTitles.contains(title) ? "\(title) [\(incident.id)]" : title
  }

  func description(of incident: Incident) -> String {
    let text = Self.shortDescription(incident, words)
    return repeatedDescriptions.contains(text) ? "\(text) [\(incident.id)]" : text
  }

  private static func shortTitle(_ incident: Incident, _ words: Words) -> String {
    let title = Clipping.clipped(incident.title.value, 90)
    return incident.when.map { "\(title) (\(words.shortDay($0)))" } ?? title
  }

  private static func shortDescription(_ incident: Incident, _ words: Words) -> String {
    let day = incident.when.map(words.day) ?? words["date.undated"]
    let text = incident.summary?.value ?? incident.title.value
    return Clipping.clipped("\(day): \(text)", 200)
  }

  private static func repeated(_ texts: [String]) -> Set<String> {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    for text in texts where !seen.insert(text).inserted { repeated.insert(text) }
    return repeated
  }
}
