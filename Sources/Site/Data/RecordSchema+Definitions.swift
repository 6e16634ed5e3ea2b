import Incidents

extension RecordSchema {
  /// Fields whose evidence is a list, one place a value.
  private static let listFields = [
    "contributing_factors", "components", "services", "tags", "authors", "timeline",
    "action_items",
  ]
  private static let scalarFields = [
    "title", "summary", "start", "detected", "mitigated", "end", "duration_minutes",
    "affected_percent", "root_cause", "trigger", "severity", "status",
  ]

  static let idPattern = #"^[^/\s]+$"#
  static let instantPattern =
    "^([0-9]{4}|XXXX)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    + "(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([+-][0-9]{2}:[0-5][0-9])?)?$"
  static let clockPattern = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"

  /// The members of `$defs` beside the incident itself.
  var definitions: String {
    let evidence =
      Self.scalarFields.map { ##""\##($0)": {"$ref": "#/$defs/place"}"## }
      + Self.listFields.map {
        ##""\##($0)": {"type": "array", "items": {"$ref": "#/$defs/place"}}"##
      }
    return ##"""
          "id": {"type": "string", "minLength": 1, "pattern": \##(Self.quoted(Self.idPattern))},
          "instant": {
            "description": "ISO 8601, cut to what the document says; XXXX where it names no year (EDTF).",
            "type": "string",
            "pattern": \##(Self.quoted(Self.instantPattern))
          },
          "entry": {
            "type": "object",
            "additionalProperties": false,
            "required": ["at", "clock", "offset_minutes", "phase", "text"],
            "properties": {
              "at": {"anyOf": [{"$ref": "#/$defs/instant"}, {"type": "null"}]},
              "clock": {
                "description": "The time of day, also where no date is known.",
                "type": ["string", "null"],
                "pattern": \##(Self.quoted(Self.clockPattern))
              },
              "offset_minutes": {"description": "From the incident's start.", "type": ["integer", "null"]},
              "phase": {\##(Self.oneOf(TimelineEntry.Phase.allCases.map(\.rawValue)))},
              "text": {"type": "string"}
            }
          },
          "action": {
            "type": "object",
            "additionalProperties": false,
            "required": ["text", "kind", "owner", "due", "done", "ticket"],
            "properties": {
              "text": {"type": "string"},
              "kind": {\##(Self.oneOf(ActionItem.Kind.allCases.map(\.rawValue)))},
              "owner": {"type": ["string", "null"]},
              "due": {"anyOf": [{"$ref": "#/$defs/instant"}, {"type": "null"}]},
              "done": {"type": ["boolean", "null"]},
              "ticket": {"type": ["string", "null"]}
            }
          },
          "relation": {
            "type": "object",
            "additionalProperties": false,
            "required": ["id", "score", "same_cause", "shared_components", "shared_terms"],
            "properties": {
              "id": {"$ref": "#/$defs/id"},
              "score": {"type": "number", "minimum": 0, "maximum": 1},
              "same_cause": {"type": "boolean"},
              "shared_components": {"type": "array", "items": {"type": "string"}},
              "shared_terms": {"type": "array", "items": {"type": "string"}}
            }
          },
          "evidence": {
            "type": "object",
            "additionalProperties": false,
            "required": ["title"],
            "properties": {
              \##(evidence.joined(separator: ",\n          "))
            }
          },
          "place": {
            "description": "Lines and columns count from 1, columns in Unicode scalars; the end is exclusive.",
            "type": "object",
            "additionalProperties": false,
            "required": ["line", "column", "end_line", "end_column", "text", "rule", "confidence"],
            "properties": {
              "line": {"type": "integer", "minimum": 1},
              "column": {"type": "integer", "minimum": 1},
              "end_line": {"type": "integer", "minimum": 1},
              "end_column": {"type": "integer", "minimum": 1},
              "text": {"type": "string"},
              "rule": {\##(Self.oneOf(ReadingRule.allCases.map(\.rawValue)))},
              "confidence": {\##(Self.oneOf(Confidence.allCases.map(\.rawValue)))}
            }
          }
      """##
  }
}
