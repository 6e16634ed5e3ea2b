import Incidents
import Site

/// Where a folder keeps its postmortems, learnt from those that are there.
public struct PostmortemLayout: Sendable, Hashable {
  /// The folder inside the content, with `YYYY` and `MM` for the year and the month.
  let pattern: String

  /// The pattern that most documents lie in; by years where there are none.
  ///
  /// - Parameter documents: paths in the content folder.
  public init(of documents: [String]) {
    let counted = documents.filter { !Self.isNoPostmortem($0) }.map(Self.pattern)
    let counts = Dictionary(counted.map { ($0, 1) }, uniquingKeysWith: +)
    let first = counts.sorted { a, b in
      a.value == b.value ? a.key.utf8.lexicographicallyPrecedes(b.key.utf8) : a.value > b.value
    }.first
    pattern = first?.key ?? "YYYY"
  }

  /// The path of a new document in the content folder.
  public func path(of title: String, on day: Instant) -> String {
    let year = Self.padded(day.year ?? 0, 4)
    let folder =
      pattern.split(separator: "/")
      .map { $0 == "YYYY" ? year : $0 == "MM" ? Self.padded(day.month, 2) : String($0) }
    return (folder + [Slug.make(title: title, start: day) + ".md"]).joined(separator: "/")
  }

  private static func pattern(of document: String) -> String {
    var folders = document.split(separator: "/").dropLast().map(String.init)
    for index in folders.indices {
      if isNumber(folders[index], digits: 4, 1990...2099) {
        folders[index] = "YYYY"
      } else if index > 0, folders[index - 1] == "YYYY",
        isNumber(folders[index], digits: 2, 1...12)
      {
        folders[index] = "MM"
      }
    }
    return folders.joined(separator: "/")
  }

  private static func isNumber(_ text: String, digits: Int, _ range: ClosedRange<Int>) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && Int(text).map(range.contains) ?? false
  }

  /// What lies in a folder of documents without being one of them.
  private static func isNoPostmortem(_ document: String) -> Bool {
    let name = document.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return ["readme.", "index.", "home.", "template", "_"].contains { name.hasPrefix($0) }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
