import Foundation
import Incidents
import Markup
import Testing

/// The sample incidents of `content/`, read and held against what a careful reader takes from each.
@Suite struct LabelledDocumentsTests {
  struct Label: Decodable {
    let start: String?
    let end: String?
    let durationMinutes: Double?
    let affectedPercent: Double?
    let cause: String
    /// `nil` where more than one answer is fair.
    let components: [String]?
    let timelineEvents: Int
    let actionItems: Int
    let title: String?

    private enum CodingKeys: String, CodingKey {
      case start, end, cause, components, title
      case durationMinutes = "duration_minutes"
      case affectedPercent = "affected_percent"
      case timelineEvents = "timeline_events"
      case actionItems = "action_items"
    }
  }

  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let labels: [String: Label] = {
    let file = project.appending(path: "Tests/IncidentsTests/Fixtures/content-labels.json")
    guard let data = try? Data(contentsOf: file) else { return [:] }
    return (try? JSONDecoder().decode([String: Label].self, from: data)) ?? [:]
  }()

  private static func read(_ path: String) throws -> Incident {
    let file = project.appending(path: "content/\(path)")
    let source = SourceFile(path: path, bytes: Array(try Data(contentsOf: file)))
    var settings = ReadingSettings()
    settings.offsetOfZone = { name, _ in name == "Europe/Berlin" ? 60 : nil }
    return PostmortemReader(settings: settings).read(source).incident
  }

  private static func isIncident(_ path: String) throws -> Bool {
    let bytes = Array(try Data(contentsOf: project.appending(path: "content/\(path)")))
    let source = SourceFile(path: path, bytes: bytes)
    if case .incidents = PostmortemReader().readFile(source) { return true }
    return false
  }

  @Test func everySampleIsLabelled() throws {
    let samples = try FileManager.default.subpathsOfDirectory(
      atPath: Self.project.appending(path: "content").path
    ).filter { $0.hasSuffix(".md") && $0 != "README.md" }.filter(Self.isIncident)
    #expect(Set(samples) == Set(Self.labels.keys))
  }

  @Test(arguments: labels.keys.sorted()) func isReadAsLabelled(_ path: String) throws {
    let label = try #require(Self.labels[path])
    let incident = try Self.read(path)
    #expect(incident.start?.value.description == label.start)
    #expect(incident.end?.value.description == label.end)
    #expect(incident.duration?.value.minutes == label.durationMinutes)
    #expect(
      incident.affected.map { ($0.value.percent * 10).rounded() / 10 } == label.affectedPercent)
    #expect((incident.rootCause?.value.category ?? .unknown).rawValue == label.cause)
    #expect(incident.timeline.count == label.timelineEvents)
    #expect(incident.actionItems.count == label.actionItems)
    if let components = label.components { #expect(incident.components.map(\.value) == components) }
    if let title = label.title { #expect(incident.title.value == title) }
  }

  @Test(arguments: labels.keys.sorted()) func everyValueStandsWhereItsEvidenceSays(_ path: String)
    throws
  {
    let file = Self.project.appending(path: "content/\(path)")
    let source = SourceFile(path: path, bytes: Array(try Data(contentsOf: file)))
    let incident = PostmortemReader().read(source).incident
    let evidence =
      [
        incident.start?.evidence, incident.end?.evidence, incident.affected?.evidence,
        incident.rootCause?.evidence,
      ].compactMap(\.self) + incident.timeline.map(\.evidence)
      + incident.actionItems.map(\.evidence)
    for item in evidence {
      #expect(item.range.upperBound <= source.bytes.count)
      let words = item.text.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? ""
      #expect(source.text(in: item.range).contains(words), "\(item.text)")
    }
  }
}
