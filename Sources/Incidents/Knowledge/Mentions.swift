import Markup

/// Finds which incidents a document links to or names.
enum Mentions {
  static func find(_ readings: [Reading]) -> [String: [String]] {
    let targets = LinkTargets(readings)
    let named = NamedIncidents(readings)
    var mentions: [String: [String]] = [:]
    for reading in readings {
      var found: Set<String> = []
      for link in reading.links {
        if let id = targets.id(of: link, from: reading.incident.source) { found.insert(id) }
      }
      found.formUnion(named.mentioned(in: reading.text))
      found.remove(reading.incident.id)
      if !found.isEmpty { mentions[reading.incident.id] = found.sorted() }
    }
    return mentions
  }
}

/// The incidents that links between documents lead to.
private struct LinkTargets {
  private var byPath: [String: String] = [:]
  /// Of files that hold several: by the path and the fragment.
  private var byFragment: [String: [String: String]] = [:]

  init(_ readings: [Reading]) {
    for reading in readings {
      let (path, id) = (reading.incident.source, reading.incident.id)
      guard let part = reading.part else {
        byPath[path] = id
        continue
      }
      for fragment in part.anchors.keys { byFragment[path, default: [:]][fragment] = id }
    }
  }

  func id(of link: String, from source: String) -> String? {
    let fragment = link.firstIndex(of: "#").map { String(link[link.index(after: $0)...]) }
    if let fragment, link.hasPrefix("#") { return byFragment[source]?[fragment] }
    guard let path = RelativePath.resolve(link, from: source) else { return nil }
    return byPath[path] ?? fragment.flatMap { byFragment[path]?[$0] }
  }
}

/// Recognises incidents by their ids and by titles that are distinctive enough to be names.
private struct NamedIncidents {
  /// A title of fewer words is a phrase that anybody may use.
  private static let fewestWords = 4

  /// By their first three words: the whole run of words and the id that it means.
  private var byFirst: [Beginning: [(words: [Word], id: String)]] = [:]

  private struct Beginning: Hashable {
    let first: Word
    let second: Word
    let third: Word
  }

  init(_ readings: [Reading]) {
    for reading in readings {
      for name in [reading.incident.id, reading.incident.title.value] {
        let bytes = Array(name.utf8)
        let words = Self.words(bytes)
        guard words.count >= Self.fewestWords else { continue }
        byFirst[Beginning(first: words[0], second: words[1], third: words[2]), default: []].append(
          (words, reading.incident.id))
      }
    }
  }

  private static func words(_ bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at].isWordByte else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, bytes[at].isWordByte { at += 1 }
      words.append(Word(bytes, start..<at))
    }
    return words
  }

  func mentioned(in text: String) -> Set<String> {
    guard !byFirst.isEmpty else { return [] }
    let words = Self.words(Array(text.utf8))
    guard words.count >= 3 else { return [] }
    var found: Set<String> = []
    for start in 0...(words.count - 3) {
      let beginning = Beginning(
        first: words[start], second: words[start + 1], third: words[start + 2])
      guard let names = byFirst[beginning] else { continue }
      for name in names where start + name.words.count <= words.count {
        if Array(words[start..<start + name.words.count]) == name.words { found.insert(name.id) }
      }
    }
    return found
  }
}

/// Resolves a link between documents as a browser would.
enum RelativePath {
  /// - Returns: the path relative to the content folder, `nil` for anything that leads elsewhere.
  static func resolve(_ address: String, from source: String) -> String? {
    var path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.contains(":"), !path.hasPrefix("//") else { return nil }
    var parts = source.split(separator: "/").dropLast().map(String.init)
    if path.hasPrefix("/") {
      parts = []
      path = path.dropFirst()
    }
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
