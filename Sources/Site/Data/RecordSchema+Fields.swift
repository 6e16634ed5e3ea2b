import Incidents

extension RecordSchema {
  private static let text = #""type": "string""#
  private static let textOrNull = #""type": ["string", "null"]"#
  private static let texts = #""type": "array", "items": {"type": "string"}"#
  private static let instantOrNull =
    ##""anyOf": [{"$ref": "#/$defs/instant"}, {"type": "null"}]"##

  private static let minutesOrNull = #""type": ["number", "null"], "minimum": 0"#

  var identityFields: [Field] {
    [
      Field(name: "id", meaning: "Stable name of the incident.", schema: Self.reference("id")),
      Field(
        name: "url", meaning: "Its page, relative to the site.",
        schema: #""type": "string", "format": "uri-reference""#),
      Field(
        name: "source", meaning: "The document, relative to the content folder.",
        schema: Self.text),
      Field(name: "title", meaning: "Without markup.", schema: Self.text),
      Field(
        name: "summary", meaning: "What happened, without markup.", schema: Self.textOrNull),
    ]
  }

  var timeFields: [Field] {
    let bases = IncidentDuration.Basis.allCases.map { $0.rawValue as String? } + [nil]
    return [
      Field(name: "start", meaning: "When the impact began.", schema: Self.instantOrNull),
      Field(name: "detected", meaning: "When it was noticed.", schema: Self.instantOrNull),
      Field(name: "mitigated", meaning: "When the impact was eased.", schema: Self.instantOrNull),
      Field(name: "end", meaning: "When service was restored.", schema: Self.instantOrNull),
      Field(
        name: "duration_minutes", meaning: "Minutes, as stated or else from start to end.",
        schema: #""type": ["number", "null"], "minimum": 0"#),
      Field(
        name: "duration_basis", meaning: "How the duration came about.",
        schema: Self.oneOf(bases)),
      Field(
        name: "time_to_detect_minutes", meaning: "Minutes from the start to the detection.",
        schema: Self.minutesOrNull),
      Field(
        name: "time_to_mitigate_minutes", meaning: "Minutes from the start to the mitigation.",
        schema: Self.minutesOrNull),
      Field(
        name: "time_to_restore_minutes", meaning: "Minutes from the start to the end.",
        schema: Self.minutesOrNull),
    ]
  }

  var impactFields: [Field] {
    let causes = taxonomy.causes.map(\.id)
    return [
      Field(
        name: "affected_percent",
        meaning: "Share of users, customers, requests or service affected.",
        schema: #""type": ["number", "null"], "minimum": 0, "maximum": 100"#),
      Field(name: "affected_scope", meaning: "Whose share it is.", schema: Self.textOrNull),
      Field(
        name: "root_cause", meaning: "The category that the document concludes with.",
        schema: Self.oneOf(causes)),
      Field(
        name: "root_cause_statement", meaning: "The sentence that says it.",
        schema: Self.textOrNull),
      Field(
        name: "contributing_factors", meaning: "Other categories that played a part.",
        schema: #""type": "array", "items": {\#(Self.oneOf(causes))}"#),
      Field(
        name: "trigger", meaning: "What set it off.",
        schema: Self.oneOf(taxonomy.triggers.map(\.id) + [nil])),
    ]
  }

  var classificationFields: [Field] {
    [
      Field(name: "components", meaning: "Those at fault.", schema: Self.texts),
      Field(name: "services", meaning: "Services that the document names.", schema: Self.texts),
      Field(name: "severity", meaning: "As the document words it.", schema: Self.textOrNull),
      Field(name: "tags", meaning: "The document's own.", schema: Self.texts),
      Field(name: "authors", meaning: "Who wrote it.", schema: Self.texts),
      Field(name: "status", meaning: "Of the document.", schema: Self.textOrNull),
      Field(
        name: "audience", meaning: "Who may see it.",
        schema: Self.oneOf(Audience.allCases.map(\.rawValue))),
    ]
  }

  var listFields: [Field] {
    [
      Field(
        name: "timeline", meaning: "The events, in the document's order.",
        schema: Self.listOf("entry")),
      Field(
        name: "action_items", meaning: "What is to be done about it.",
        schema: Self.listOf("action")),
      Field(
        name: "related", meaning: "The most alike incidents, best first.",
        schema: Self.listOf("relation")),
      Field(
        name: "same_incident", meaning: "Other tellings of the same incident.",
        schema: Self.listOf("id")),
      Field(
        name: "mentions", meaning: "Incidents that the document links to or names.",
        schema: Self.listOf("id")),
      Field(
        name: "mentioned_by", meaning: "Incidents whose documents mention this one.",
        schema: Self.listOf("id")),
      Field(
        name: "evidence", meaning: "Where each value comes from; list fields have a list.",
        schema: Self.reference("evidence")),
    ]
  }

  private static func reference(_ name: String) -> String {
    ##""$ref": "#/$defs/\##(name)""##
  }

  private static func listOf(_ name: String) -> String {
    #""type": "array", "items": {\#(reference(name))}"#
  }

  static func oneOf(_ values: [String?]) -> String {
    var json = JSONWriter(pretty: true)
    json.array(values, .line) { $0.string($1) }
    return "\"enum\": " + String(decoding: json.bytes, as: UTF8.self)
  }
}
