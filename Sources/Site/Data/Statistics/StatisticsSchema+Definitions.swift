import Incidents

extension StatisticsSchema {
  /// The members of `$defs`.
  static var definitions: String {
    ##"""
        "count": {"type": "integer", "minimum": 0},
        "day": {"type": ["string", "null"], "pattern": "^-?[0-9]{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        "window": {
          "description": "From the first incident to the last. What is tested lies between the two.",
          "type": "object",
          "additionalProperties": false,
          "required": ["first", "last", "days", "later_half_from", "years_compared"],
          "properties": {
            "first": {"$ref": "#/$defs/day"},
            "last": {"$ref": "#/$defs/day"},
            "days": {"description": "null for less than a day.", "type": ["number", "null"], "minimum": 1},
            "later_half_from": {"$ref": "#/$defs/day"},
            "years_compared": {
              "description": "The last whole year and the one before; empty where there are no two.",
              "type": "array",
              "items": {"type": "integer"}
            }
          }
        },
        "period": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "first", "last", "partial"],
          "properties": {
            "name": {"type": "string"},
            "first": {"$ref": "#/$defs/day"},
            "last": {"$ref": "#/$defs/day"},
            "partial": {"description": "Whether more may have happened, or be written up, since.", "type": "boolean"}
          }
        },
        "coverage": {
          "description": "Incidents by what their documents say of a field.",
          "type": "object",
          "additionalProperties": false,
          "required": ["field", "stated", "inferred", "missing"],
          "properties": {
            "field": {\##(oneOf(CoverageField.allCases.map(\.name)))},
            "stated": {"description": "In so many words.", "$ref": "#/$defs/count"},
            "inferred": {"description": "With less than high confidence.", "$ref": "#/$defs/count"},
            "missing": {"$ref": "#/$defs/count"}
          }
        },
        "verdict": {
          "description": "none: no values; alone: would be told if it were the only test; too_few: even a doubling could not be told from chance; unclear: no change can be told.",
          \##(oneOf(Verdict.allCases.map(\.rawValue)))
        },
        "finding": {
          "type": "object",
          "additionalProperties": false,
          "required": ["subject", "figure", "verdict"],
          "properties": {
            "subject": {\##(oneOf(TrendSubject.allCases.map(\.name)))},
            "figure": {"description": "The id of the figure that tells the change.", "type": "string"},
            "verdict": {"$ref": "#/$defs/verdict"}
          }
        },
        "interval": {
          "type": ["object", "null"],
          "additionalProperties": false,
          "required": ["low", "high"],
          "properties": {
            "low": {"type": "number"},
            "high": {"description": "null: without bound.", "type": ["number", "null"]}
          }
        },
        "figure": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "value", "unit", "interval", "n", "of", "method"],
          "dependentRequired": {"p_holm": ["p", "verdict"], "verdict": ["p", "p_holm"]},
          "properties": {
            "id": {"type": "string", "pattern": "^[^.]+([.][^.]+)*$"},
            "value": {"description": "null: not known, or of too few values.", "type": ["number", "null"]},
            "unit": {\##(oneOf(StatisticsFigure.Unit.allCases.map(\.rawValue)))},
            "interval": {"description": "null: none can be given.", "$ref": "#/$defs/interval"},
            "n": {"description": "How many the value rests on; of a share, those that it is the share of.", "$ref": "#/$defs/count"},
            "of": {"$ref": "#/$defs/count"},
            "method": {\##(oneOf(methods))},
            "p": {"description": "Two-sided, of this figure alone.", "type": ["number", "null"], "minimum": 0, "maximum": 1},
            "p_holm": {"description": "After Holm, with all other tests of the incidents as a whole, and in by with the same test of all other terms; null where too few values were tested.", "type": ["number", "null"], "minimum": 0, "maximum": 1},
            "verdict": {"$ref": "#/$defs/verdict"},
            "published": {"description": "What others published of the same, in the same unit.", "type": "number"}
          }
        },
        "kind": {
          "type": "object",
          "additionalProperties": false,
          "required": ["missing", "terms"],
          "properties": {
            "missing": {"description": "Incidents that have none of the terms.", "$ref": "#/$defs/count"},
            "terms": {"description": "The most frequent first, years in order.", "type": "array", "items": {"$ref": "#/$defs/term"}}
          }
        },
        "term": {
          "description": "The figures of its incidents, which may have other terms of the kind as well. A year is tested against the year before.",
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "label", "incidents", "figures"],
          "properties": {
            "id": {"type": "string"},
            "label": {"type": "string"},
            "incidents": {"$ref": "#/$defs/count"},
            "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}}
          }
        },
        "method": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "source"],
          "properties": {
            "name": {"type": "string"},
            "source": {"type": ["string", "null"]}
          }
        }
    """##
  }
}
