import Foundation
import Incidents

@testable import Site

/// The figures of a knowledge base, taken apart.
struct TrendsScene {
  let parts: PageParts
  let groups: [TrendsFigures.Group]

  var figures: [ChartFigure] { groups.flatMap(\.figures) }

  init(_ incidents: [Incident], language: String = "en") throws {
    let words = try SampleSite.words(language)
    let site = SampleSite(incidents: incidents)
    parts = PageParts(
      index: SiteIndex(site.knowledge, words: words), settings: site.settings, words: words,
      root: "")
    groups = TrendsFigures(parts).groups
  }

  subscript(id: String) -> ChartFigure {
    figures.first { $0.id == id } ?? figures[0]
  }

  /// A drawing in one size.
  func drawing(_ id: String, _ size: ChartLayout = .wide) -> String {
    let all = (self[id].drawing.svg ?? "").components(separatedBy: "</svg>")
    return all.first { $0.contains("class=\"chart \(size.rawValue)\"") } ?? ""
  }

  func reason(_ id: String) -> String {
    if case .undrawn(let reason) = self[id].drawing { reason } else { "" }
  }

  func table(_ id: String) -> String { self[id].table?.string ?? "" }

  /// The rows of a figure's first file, without the header.
  func rows(_ id: String, file: Int = 0) -> [[String]] {
    String(decoding: self[id].files[file].bytes, as: UTF8.self).components(separatedBy: "\r\n")
      .dropFirst().dropLast().map { $0.components(separatedBy: ",") }
  }

  func header(_ id: String, file: Int = 0) -> String {
    String(
      String(decoding: self[id].files[file].bytes, as: UTF8.self).prefix { $0 != "\r\n" })
  }

  /// What is wrong with any figure, for messages.
  var faults: [String] {
    figures.flatMap { figure in Self.faults(figure).map { "\(figure.id): \($0)" } }
  }

  private static func faults(_ figure: ChartFigure) -> [String] {
    var faults: [String] = []
    let svg = figure.drawing.svg ?? ""
    for (part, size) in zip(svg.components(separatedBy: "</svg>"), ChartLayout.allCases) {
      if svg.isEmpty { continue }
      let height = Drawing(part).numbers("viewBox").isEmpty ? viewHeight(part) : 0
      faults += Drawing(bare(part)).faults(width: size.width, height: height)
        .map { "\(size) \($0)" }
      if !part.contains("<line") || !part.contains("<text") { faults.append("no axis") }
      if !part.contains("aria-label=\"") { faults.append("no label") }
    }
    switch figure.drawing {
    case .undrawn(let reason): if reason.isEmpty { faults.append("no reason") }
    case .drawn(let svg):
      if svg.components(separatedBy: "<svg").count != 3 { faults.append("not in both sizes") }
      if figure.table == nil { faults.append("no table") }
    case .none: break
    }
    if figure.sentences.isEmpty || figure.sentences.contains("") {
      faults.append("says nothing")
    }
    let all = [svg, figure.table?.string ?? "", figure.legend.html.string, figure.list.string]
    let texts = all + figure.sentences + figure.notes.map(\.string)
    for text in texts + figure.files.map({ String(decoding: $0.bytes, as: UTF8.self) }) {
      if text.contains("⟨") { faults.append("lacks words") }
      if text.contains(/\b(nan|inf|infinity)\b/.ignoresCase()) { faults.append("is no number") }
    }
    return faults
  }

  private static func viewHeight(_ svg: String) -> Double {
    guard let box = svg.components(separatedBy: "viewBox=\"").last else { return 0 }
    return Double(box.prefix { $0 != "\"" }.split(separator: " ").last ?? "") ?? 0
  }

  /// Without words, in which anything may stand.
  private static func bare(_ svg: String) -> String {
    svg.replacing(/>[^<]+</, with: "><").replacing(/aria-label="[^"]*"/, with: "")
  }
}

extension TrendsScene {
  /// Incidents that make every figure: enough of everything, and a cause that comes back.
  static func ordinary(_ count: Int = 40) -> [Incident] {
    (0..<count).map { place in
      var incident = SampleHistory.incident(
        "i\(place)", day: 17_000 + place * 50 + place % 7 * 3,
        minutes: Double(20 + place * place % 400), percent: Double(place * 13 % 101),
        detected: 1 + place % 17,
        cause: ["capacity", "configuration", "software-bug"][place % 3],
        components: [["database", "dns"][place % 2]], confidence: place % 4 == 0 ? .medium : .high)
      incident.trigger = SampleSite.claim(["deploy", "capacity", "config-change"][place % 3])
      incident.actionItems = [true, false, nil].prefix(place % 4).map {
        ActionItem(
          text: "Do it.", kind: .prevent, owner: nil, due: nil, done: $0, ticket: nil,
          evidence: SampleSite.evidence())
      }
      return incident
    }
  }

  static let drawnIDs = [
    "incidents-by-period", "days-between", "causes", "durations", "affected-share",
    "user-minutes-lost", "time-to-detect", "time-to-restore", "triggers", "time-until-return",
    "action-items-by-age",
  ]
}
