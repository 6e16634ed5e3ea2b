import Foundation
import Incidents
import Markup
import Testing

/// Documents written once more in another hand, which say what they said: other marks for lists and
/// headings, other apostrophes, other ways to write the same day. Whatever was read has to stay, right or wrong.
@Suite struct RewritingTests {
  /// A way to write a line outside of code once more.
  struct Rewriting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let line: @Sendable (String) -> String

    init(_ name: String, _ line: @escaping @Sendable (String) -> String) {
      testDescription = name
      self.line = line
    }

    func text(of text: String) -> String {
      var isCode = false
      return text.components(separatedBy: "\n").map { line in
        if line.drop(while: \.isWhitespace).hasPrefix("```") { isCode.toggle() }
        return isCode ? line : self.line(line)
      }.joined(separator: "\n")
    }
  }

  static let rewritings = [
    Rewriting("curly apostrophes and long dashes") {
      $0.replacing("'", with: "\u{2019}").replacing(" - ", with: " \u{2013} ")
    },
    Rewriting("another mark for items") {
      // Those of YAML have to stay.
      $0.replacing(/^(\s*)\*(\s+)(?![\s*-])/) { "\($0.output.1)+\($0.output.2)" }
    },
    Rewriting("headings one level deeper") { $0.replacing(/^(#{1,5})[ \t]/) { "#\($0.output.0)" } },
    Rewriting("headings in capitals") {
      // "3 PM PST" reads otherwise than "3 pm pst" nowhere, but an identifier may.
      guard $0.hasPrefix("##"), !$0.contains(where: \.isNumber) else { return $0 }
      return $0.uppercased()
    },
    Rewriting("two spaces at the end") { $0.allSatisfy(\.isWhitespace) ? $0 : $0 + "  " },
    Rewriting("the day before the month") {
      $0.replacing(Self.monthFirst) { "\($0.output.2) \($0.output.1) \($0.output.3)" }
    },
    Rewriting("days as numbers") {
      $0.replacing(Self.monthFirst) { found in
        let month = (Self.months.firstIndex(of: String(found.output.1)) ?? 0) + 1
        let day = Int(found.output.2) ?? 0
        return "\(found.output.3)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      }
    },
    Rewriting("months cut short") {
      $0.replacing(Self.monthFirst) {
        "\($0.output.1.prefix(3)) \($0.output.2), \($0.output.3)"
      }
    },
    Rewriting("a sign for the word") {
      // Columns divided by spaces have to stay.
      $0.contains("  ") ? $0 : $0.replacing(" and ", with: " & ")
    },
    Rewriting("half of the day in small letters") {
      $0.replacing(/(\d) ?([AP])M\b/) { "\($0.output.1)\($0.output.2.lowercased())m" }
    },
    Rewriting("half of the day in capitals") {
      $0.replacing(/(\d) ?([ap])m\b/) { "\($0.output.1) \($0.output.2.uppercased())M" }
    },
    Rewriting("units cut short") {
      $0.replacing(/\bminutes\b/, with: "mins").replacing(/\bhours\b/, with: "hrs")
    },
    Rewriting("a space that does not break") {
      $0.replacing(/(\d) (%|AM|PM|am|pm|minutes?|hours?|UTC|GMT|users)\b/) {
        "\($0.output.1)\u{A0}\($0.output.2)"
      }
    },
    Rewriting("times in bold") {
      $0.replacing(Self.timeOfItem) { "\($0.output.1)**\($0.output.2)**" }
    },
    Rewriting("times as code") {
      $0.replacing(Self.timeOfItem) { "\($0.output.1)`\($0.output.2)`" }
    },
    Rewriting("Greenwich for UTC") { $0.replacing(/\bUTC\b(?![+\-])/, with: "GMT") },
    Rewriting("ends of lines as in DOS") { $0 + "\r" },
  ]

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// An item's time of day, with what stands before it.
  nonisolated(unsafe) static let timeOfItem =
    /^(\s*[-*+] )(\d{1,2}:\d\d(?: ?[AaPp][Mm])?(?: (?:UTC|GMT|PST))?)(?=[ :\u{2013}-])/
  nonisolated(unsafe) static let monthFirst =
    /\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})(?:st|nd|rd|th)?,? (20\d\d)\b/

  /// What is read, without the words and the places that may change.
  struct Read: Equatable {
    let start, end: String?
    let minutes, percent: Double?
    let cause: String?
    let entries: [String?]
    let actions: Int

    init(_ incident: Incident) {
      start = incident.start?.value.description
      end = incident.end?.value.description
      minutes = incident.duration?.value.minutes
      percent = incident.affected?.value.percent
      cause = incident.rootCause?.value.category.rawValue
      entries = incident.timeline.map { $0.at?.description }
      actions = incident.actionItems.count
    }
  }

  private static func read(_ text: String) -> [Read] {
    let source = SourceFile(path: "report.md", bytes: Array(text.utf8))
    guard case .incidents(let readings) = PostmortemReader().readFile(source) else { return [] }
    return readings.map { Read($0.incident) }
  }

  private static let documents: [(name: String, text: String)] = {
    let fixtures = LabelledDocumentsTests.project.appending(path: "Tests/IncidentsTests/Fixtures")
    return ["forms", "variety"].flatMap { folder -> [(String, String)] in
      let folder = fixtures.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
        (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
          ("\(folder.lastPathComponent)/\(name)", $0)
        }
      }
    }
  }()

  private static let readings = documents.map { read($0.text) }

  @Test(arguments: rewritings) func whatIsReadStays(_ rewriting: Rewriting) {
    #expect(Self.documents.count > 100)
    for (document, before) in zip(Self.documents, Self.readings) {
      #expect(Self.read(rewriting.text(of: document.text)) == before, "\(document.name)")
    }
  }
}
