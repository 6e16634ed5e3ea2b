import Incidents
import Markup

/// The words that an action item and the details below it are written in, looked through for what a
/// careful reader takes for an owner, a date or a place where both are kept.
struct TaskWords {
  /// The hashes of the words, digits among them, in small letters.
  private let words: [UInt64]
  private let bytes: ArraySlice<UInt8>

  /// - Parameter end: where the next item begins, or the file ends.
  init(_ item: ActionItem, before end: Int, in source: SourceFile) {
    let range = Self.stretch(item.evidence.range, before: end, in: source)
    bytes = source.bytes[range]
    words = Self.words(of: bytes)
  }

  private static func words(of bytes: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(bytes.count / 5)
    var hash: WordHash?
    for byte in bytes {
      if byte.isLetter || (0x30...0x39).contains(byte) || byte >= 0x80 {
        if hash == nil { hash = WordHash() }
        hash?.add(byte)
      } else if let word = hash {
        words.append(word.value)
        hash = nil
      }
    }
    if let word = hash { words.append(word.value) }
    return words
  }

  /// The item's lines and those further in below it.
  private static func stretch(
    _ item: Range<Int>, before end: Int, in source: SourceFile
  ) -> Range<Int> {
    let first = source.lines.line(at: item.lowerBound)
    let own = indent(source, first) ?? 0
    var last = source.lines.line(at: max(item.lowerBound, item.upperBound - 1))
    var next = last + 1
    while next < source.lines.count, source.lines.starts[next] < end, next - last <= 2 {
      if let indent = indent(source, next) {
        guard indent > own else { break }
        last = next
      }
      next += 1
    }
    return source.range(ofLine: first)
      .lowerBound..<max(item.upperBound, source.range(ofLine: last).upperBound)
  }

  /// `nil` for an empty line.
  private static func indent(_ source: SourceFile, _ line: Int) -> Int? {
    let range = source.range(ofLine: line)
    return range.first { source.bytes[$0] > 0x20 }.map { $0 - range.lowerBound }
  }

  /// A ticket or an address, where owner and date are kept up to date.
  var isTracked: Bool { words.contains(where: Self.trackers.contains) }

  private static let trackers: WordHashes = [
    "http", "https", "ticket", "tickets", "jira", "issue", "pr", "pull",
  ]

  /// Told as something that has been done: "an audit was made", "replaced the disk".
  var isPast: Bool {
    if let last = words.last, Self.ended.contains(last) { return true }
    if words.count > 1, Self.articles.contains(words[1]), beginsInPast { return true }
    if PastTask.isTold(bytes) { return true }
    guard let verb = words.prefix(14).firstIndex(where: Self.past.contains) else { return false }
    // "Fix the check that was missing" speaks of the past and is still to be done.
    return verb > 0 && !words[..<verb].contains(where: Self.clauses.contains)
      && !words.contains(where: Self.duties.contains)
  }

  /// "Replaced"
  private var beginsInPast: Bool {
    PastTask.isPast(bytes.drop { !$0.isLetter }.prefix { $0.isLetter })
  }

  private static let ended: WordHashes = ["done", "completed", "finished", "shipped"]
  private static let articles: WordHashes = ["the", "a", "an", "our", "all", "to"]
  private static let past: WordHashes = ["was", "were", "been"]
  private static let clauses: WordHashes = [
    "that", "which", "where", "when", "who", "because", "as", "if", "since", "what", "why", "how",
    "whether", "it", "there", "until", "after", "before", "while",
  ]
  private static let duties: WordHashes = ["should", "must", "will", "need", "needs", "todo"]

  /// Somebody who is named in whatever form: "Owner: …", "@ana", "(Ana)", "— Ana", "Ana will …".
  var namesSomebody: Bool {
    words.contains(where: Self.ownerWords.contains) || hasHandle || hasNameInBrackets
      || hasNameAtEnd
      || hasNameAtStart
  }

  private static let ownerWords: WordHashes = [
    "owner", "owners", "owned", "assignee", "assigned", "responsible", "dri", "lead", "team",
    "squad", "who",
  ]

  private var hasHandle: Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "@") && $1.isLetter }
  }

  /// "(Ana)", "[Ana Díaz]": brackets with capitalised words alone.
  private var hasNameInBrackets: Bool {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: "[") else {
        at += 1
        continue
      }
      let inside = bytes[(at + 1)...].prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "]") }
      if Self.areNames(inside) { return true }
      at = inside.endIndex
    }
    return false
  }

  /// "… (stage hands)": a few words in brackets at the end, which name somebody where several items of a
  /// list have such.
  var endsInBrackets: Bool {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let text = line.prefix(
      through: line.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
        ?? line.startIndex)
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")) else {
      return false
    }
    return (1...3).contains(text[open...].split(separator: 0x20).count)
  }

  /// "… - Ana": what stands behind the last dash.
  private var hasNameAtEnd: Bool {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let dashes: [[UInt8]] = [
      Array(" - ".utf8), Array("— ".utf8), Array("– ".utf8), Array(": ".utf8),
    ]
    return dashes.contains { dash in
      guard let end = line.lastRange(of: dash) else { return false }
      return Self.areNames(line[end...])
    }
  }

  /// "Ana will …", "Ana and Ben to …"
  private var hasNameAtStart: Bool {
    let verbs: Set = ["will", "to", "should", "is"]
    let text = bytes.drop { !$0.isLetter }
    let first = text.split(separator: 0x20, maxSplits: 5).prefix(4)
    guard let name = first.first, Self.areNames(name), !name.elementsEqual("We".utf8) else {
      return false
    }
    return first.dropFirst().contains { verbs.contains(String(decoding: $0, as: UTF8.self)) }
  }

  /// One to four words with a capital each.
  private static func areNames(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split {
      $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/")
        || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "*")
        || $0 == UInt8(ascii: "|")
    }
    guard (1...4).contains(words.count) else { return false }
    return words.allSatisfy { word in
      word.elementsEqual("and".utf8)
        || (0x41...0x5A).contains(word.first ?? 0)
          && word.allSatisfy {
            $0.isLetter || $0 >= 0x80 || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-")
          }
    }
  }

  /// A day, a week or another time by which it is to be done, in whatever form.
  var namesTime: Bool {
    words.contains(where: Self.timeWords.contains) || namesYear
  }

  private static let timeWords: WordHashes = [
    "due", "deadline", "eta", "sprint", "week", "weeks", "month", "months", "quarter", "day",
    "days",
    "tomorrow", "today", "immediately", "asap", "ongoing", "monday", "tuesday", "wednesday",
    "thursday", "friday", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "jan", "feb", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "eod", "eow", "eom", "q1", "q2", "q3", "q4", "h1", "h2",
  ]

  /// Four digits that begin with 20, whatever stands behind them.
  private var namesYear: Bool {
    var at = bytes.startIndex
    while at + 3 < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "2"), bytes[at + 1] == UInt8(ascii: "0"),
        bytes[(at + 2)...].prefix(2).allSatisfy({ (0x30...0x39).contains($0) })
      {
        return true
      }
      at += 1
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Behind the last place where some bytes stand.
  fileprivate func lastRange(of wanted: [UInt8]) -> Int? {
    guard count >= wanted.count else { return nil }
    return stride(from: endIndex - wanted.count, through: startIndex, by: -1)
      .first { self[$0..<$0 + wanted.count].elementsEqual(wanted) }.map { $0 + wanted.count }
  }
}
