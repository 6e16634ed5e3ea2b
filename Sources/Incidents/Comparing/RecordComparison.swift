/// How the records of a knowledge base changed.
public struct RecordComparison: Sendable {
  /// By their documents' paths.
  public let added: [IncidentRecord]
  public let removed: [IncidentRecord]
  public let changed: [IncidentChange]
  /// How many are as they were.
  public let unchanged: Int

  /// - Parameter unchanged: how many more are known to be as they were.
  public init(from old: [IncidentRecord], to new: [IncidentRecord], unchanged: Int = 0) {
    var matching = RecordMatching(old, new)
    let pairs = matching.pairs
    let changes = pairs.map { IncidentChange(from: old[$0.old], to: new[$0.new]) }
    changed = changes.filter { !$0.isEmpty }.sorted { Self.precedes($0.new, $1.new) }
    self.unchanged = unchanged + changes.count { $0.isEmpty }
    let (oldOnes, newOnes) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    removed = old.indices.filter { !oldOnes.contains($0) }.map { old[$0] }.sorted(by: Self.precedes)
    added = new.indices.filter { !newOnes.contains($0) }.map { new[$0] }.sorted(by: Self.precedes)
  }

  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  private static func precedes(_ a: IncidentRecord, _ b: IncidentRecord) -> Bool {
    (a.source, a.id) < (b.source, b.id)
  }
}

/// Finds which records of two lists speak of the same incident: by path and id, by path, by id, and last by
/// what they say, since a renamed document may have got another id as well.
struct RecordMatching {
  struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  private let old: [IncidentRecord]
  private let new: [IncidentRecord]
  private var freeOld: [Int]
  private var freeNew: [Int]
  private var found: [Pair] = []

  init(_ old: [IncidentRecord], _ new: [IncidentRecord]) {
    self.old = old
    self.new = new
    (freeOld, freeNew) = (Array(old.indices), Array(new.indices))
  }

  var pairs: [Pair] {
    mutating get {
      match { [$0.source, $0.id] }
      // Of several incidents in a file each keeps its title, or its day.
      match { [$0.source, $0.title] }
      match { record in
        guard case .text(let start)? = record.values[.start] else { return nil }
        return [record.source, start]
      }
      match { [$0.source] }
      match { [$0.id] }
      matchLike()
      return found
    }
  }

  /// Pairs records with the same key; of several with one key those at the same place among them.
  private mutating func match(_ key: (IncidentRecord) -> [String]?) {
    var byKey: [[String]: [Int]] = [:]
    for index in freeNew.reversed() {
      if let key = key(new[index]) { byKey[key, default: []].append(index) }
    }
    var (usedOld, usedNew): (Set<Int>, Set<Int>) = ([], [])
    for index in freeOld {
      guard let key = key(old[index]), let partner = byKey[key]?.popLast() else { continue }
      found.append(Pair(old: index, new: partner))
      usedOld.insert(index)
      usedNew.insert(partner)
    }
    freeOld.removeAll(where: usedOld.contains)
    freeNew.removeAll(where: usedNew.contains)
  }

  // MARK: By what they say

  /// How much two records have in common that are taken for one, 0…1.
  private static let threshold = 0.5
  /// Comparisons; beyond, records that only moved and changed count as removed and added.
  private static let mostComparisons = 250_000

  private mutating func matchLike() {
    guard !freeOld.isEmpty, !freeNew.isEmpty,
      freeOld.count * freeNew.count <= Self.mostComparisons
    else { return }
    let oldWords = freeOld.map { Self.words(old[$0]) }
    let newWords = freeNew.map { Self.words(new[$0]) }
    var candidates: [(likeness: Double, old: Int, new: Int)] = []
    for (a, first) in oldWords.enumerated() {
      for (b, second) in newWords.enumerated() {
        guard Self.mayBeSame(old[freeOld[a]], new[freeNew[b]]) else { continue }
        let likeness = Self.likeness(first, second)
        if likeness >= Self.threshold { candidates.append((likeness, a, b)) }
      }
    }
    candidates.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    var (usedOld, usedNew): (Set<Int>, Set<Int>) = ([], [])
    for candidate in candidates
    where !usedOld.contains(candidate.old) && !usedNew.contains(candidate.new) {
      usedOld.insert(candidate.old)
      usedNew.insert(candidate.new)
      found.append(Pair(old: freeOld[candidate.old], new: freeNew[candidate.new]))
    }
  }

  /// Two copies of one template have much in common, but neither title nor day.
  private static func mayBeSame(_ a: IncidentRecord, _ b: IncidentRecord) -> Bool {
    guard a.title != b.title, let start = a.values[.start], let other = b.values[.start] else {
      return true
    }
    return start == other
  }

  /// The share of words that two records have in common.
  private static func likeness(_ a: Set<Substring>, _ b: Set<Substring>) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let common = a.intersection(b).count
    return Double(common) / Double(a.count + b.count - common)
  }

  private static func words(_ record: IncidentRecord) -> Set<Substring> {
    var texts = [record.title] + record.timeline.map(\.text) + record.actions.map(\.text)
    for field in [RecordField.summary, .statement, .start] {
      if case .text(let text)? = record.values[field] { texts.append(text) }
    }
    return texts.reduce(into: []) { words, text in
      words.formUnion(text.split { $0 == " " || $0 == "\n" })
    }
  }
}
