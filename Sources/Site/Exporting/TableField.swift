/// A column as Table Schema describes it.
struct TableField {
  let column: DataColumn

  func write(to json: inout JSONWriter) {
    json.object(.line) { json in
      json.member("name", column.name)
      json.member("type", type)
      json.member("description", meaning)
      if let unit = column.unit { json.member("unit", unit) }
      if case .truth = column.kind {
        json.key("trueValues")
        json.strings(["true"])
        json.key("falseValues")
        json.strings(["false"])
      }
      writeConstraints(to: &json)
    }
  }

  /// Instants are no `datetime`: that has always a year, a clock and no more than one shape.
  private var type: String {
    switch column.kind {
    case .text, .list, .id, .word, .instant, .clock: "string"
    case .number: "number"
    case .integer: "integer"
    case .truth: "boolean"
    }
  }

  private var meaning: String {
    switch column.kind {
    case .list: column.meaning + " Several are joined with `; `."
    case .text:
      column.meaning + " An apostrophe stands before what a spreadsheet would run as a formula."
    case .instant:
      column.meaning
        + " ISO 8601, as precise as the document: a date, a date and time, with the offset where it "
        + "is known; XXXX where no year is (EDTF)."
    default: column.meaning
    }
  }

  private func writeConstraints(to json: inout JSONWriter) {
    guard
      column.isRequired || column.minimum != nil || column.maximum != nil || column.pattern != nil
        || column.words != nil
    else { return }
    json.key("constraints")
    json.object(.line) { json in
      if column.isRequired {
        json.key("required")
        json.bool(true)
      }
      if let minimum = column.minimum {
        json.key("minimum")
        json.int(minimum)
      }
      if let maximum = column.maximum {
        json.key("maximum")
        json.int(maximum)
      }
      if let pattern = column.pattern { json.member("pattern", pattern) }
      if let words = column.words {
        json.key("enum")
        json.strings(words)
      }
    }
  }
}
