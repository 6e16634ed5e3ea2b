import Incidents

/// The JSON Schema (2020-12) of `data/incidents.json`, strict: whatever it does not name is wrong.
struct RecordSchema: Sendable {
  let taxonomy: Taxonomy

  /// The whole schema, ready to be written to a file.
  var text: String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "incidents.schema.json",
      "title": "Incidents read by Casebook",
      "description": "Every value is read from a document; evidence says where. What a document does not say is null or an empty list.",
      "type": "object",
      "additionalProperties": false,
      "required": ["$schema", "incidents"],
      "properties": {
        "$schema": {"const": "incidents.schema.json"},
        "incidents": {"type": "array", "items": {"$ref": "#/$defs/incident"}}
      },
      "$defs": {
        "incident": {
          "type": "object",
          "additionalProperties": false,
          "required": \(Self.array(fields.map(\.name))),
          "properties": {
    \(Self.members(fields, indent: 8))
          }
        },
    \(definitions)
      }
    }

    """
  }

  /// A field of the record.
  struct Field: Sendable {
    let name: String
    let meaning: String
    /// What its value must be: members of a schema, as JSON without the braces.
    let schema: String
  }

  var fields: [Field] {
    identityFields + timeFields + impactFields + classificationFields + listFields
  }

  /// A JSON list of strings.
  static func array(_ values: [String]) -> String {
    var json = JSONWriter(pretty: true)
    json.strings(values)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A text as JSON.
  static func quoted(_ text: String) -> String {
    var json = JSONWriter(pretty: true)
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func members(_ fields: [Field], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return fields.map { field in
      "\(margin)\"\(field.name)\": {\"description\": \(quoted(field.meaning)), \(field.schema)}"
    }.joined(separator: ",\n")
  }
}
