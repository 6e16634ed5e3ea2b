import Markup
public struct PostmortemReader: Sendable {
  public init(settings: ReadingSettings) {}
  public func read(_ source: SourceFile) -> Reading {
    let line = source.range(ofLine: 0)
    let incident = Incident(id: source.text(in: line).replacing("# ", with: "").replacing(" ", with: "-"), source: source.path, title: Claim(source.text(in: line), Evidence(range: line, text: source.text(in: line), rule: .firstLine, confidence: .high)))
    return Reading(incident: incident, outline: Outline(), text: "", links: [], diagnostics: [], rejected: [], notAPostmortem: source.bytes[0] == 0x23 ? nil : "stub")
  }
}
extension KnowledgeBase {
  public static func relate(_ readings: [Reading], taxonomy: Taxonomy) -> (KnowledgeBase, [Diagnostic]) {
    (KnowledgeBase(incidents: readings.map(\.incident), taxonomy: taxonomy, sameIncident: [:], related: [:], mentions: [:], mentionedBy: [:], distinct: readings.map(\.incident)), [])
  }
}
