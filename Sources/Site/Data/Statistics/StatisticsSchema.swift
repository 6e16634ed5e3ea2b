import Incidents

/// The JSON Schema (2020-12) of `data/statistics.json`, strict: whatever it does not name is wrong.
enum StatisticsSchema {
  static var text: String {
    ##"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "statistics.schema.json",
      "title": "Statistics of the incidents that Casebook read",
      "description": "Only incidents that were written up, each counted once. What is not known is null and never 0. Intervals are of 95 per cent. Sentences may call something rising or falling only where the verdict says so.",
      "type": "object",
      "additionalProperties": false,
      "required": \##(list(members)),
      "properties": {
        "$schema": {"const": "statistics.schema.json"},
        "schema_version": {"const": \##(StatisticsFile.version)},
        "documents": {"description": "Tellings of the same incident counted each.", "$ref": "#/$defs/count"},
        "incidents": {"description": "Each counted once.", "$ref": "#/$defs/count"},
        "window": {"$ref": "#/$defs/window"},
        "period_length": {\##(oneOf(PeriodLength.allCases.map(\.rawValue)))},
        "periods": {
          "description": "From the first incident to the last; empty without dates, and where there are too many to look at. Counts are in figures.",
          "type": "array",
          "items": {"$ref": "#/$defs/period"}
        },
        "coverage": {"type": "array", "items": {"$ref": "#/$defs/coverage"}},
        "findings": {"description": "All tests, held to Holm together.", "type": "array", "items": {"$ref": "#/$defs/finding"}},
        "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}},
        "by": {
          "type": "object",
          "additionalProperties": false,
          "required": \##(list(kinds)),
          "properties": {
            \##(kinds.map { terms($0) }.joined(separator: ",\n        "))
          }
        },
        "methods": {
          "type": "object",
          "additionalProperties": false,
          "required": \##(list(methods)),
          "properties": {
            \##(methods.map { ##""\##($0)": {"$ref": "#/$defs/method"}"## }.joined(separator: ",\n        "))
          }
        }
      },
      "$defs": {
    \##(definitions)
      }
    }

    """##
  }

  private static let members = [
    "$schema", "schema_version", "documents", "incidents", "window", "period_length", "periods",
    "coverage", "findings", "figures", "by", "methods",
  ]

  static let methods = StatisticsMethod.allCases.map(\.rawValue)

  private static let kinds = TermKind.allCases.map(\.attribute)

  private static func terms(_ name: String) -> String {
    ##""\##(name)": {"$ref": "#/$defs/kind"}"##
  }

  private static func list(_ values: [String]) -> String { RecordSchema.array(values) }

  static func oneOf(_ values: [String]) -> String { RecordSchema.oneOf(values) }
}
