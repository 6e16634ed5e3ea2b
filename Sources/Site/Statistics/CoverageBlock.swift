import Incidents

/// How much of a set of incidents the figures rest on, by field.
struct CoverageBlock {
  let coverage: Coverage
  let words: Words
  let fields: [CoverageField]

  init(_ coverage: Coverage, _ words: Words, fields: [CoverageField] = CoverageField.allCases) {
    self.coverage = coverage
    self.words = words
    self.fields = fields
  }

  /// A table.
  var html: HTML {
    guard coverage.total > 0 else { return "<p>\(words["statistics.coverage.none"])</p>" }
    let header = [
      words["statistics.coverage.used"], words["statistics.coverage.stated"],
      words["statistics.coverage.inferred"], words["statistics.coverage.missing"],
    ].map { "<th scope=\"col\">\($0)</th>" as HTML }
    return """
      <table class="figures coverage">
      <caption>\(caption)</caption>
      <thead><tr><th scope="col">\(words["statistics.coverage.field"])</th>\(header.joined())</tr></thead>
      <tbody>
      \(fields.map(row).joined("\n"))
      </tbody>
      </table>
      """
  }

  /// For a terminal, one line a field.
  var lines: [String] {
    guard coverage.total > 0 else { return [words["statistics.coverage.none"]] }
    return fields.map { field in
      let cells = cells(coverage[field])
      return words.text(
        "statistics.coverage.line",
        [
          "field": words.name(field), "used": cells[0], "stated": cells[1], "inferred": cells[2],
          "missing": cells[3],
        ])
    }
  }

  private var caption: String {
    words.text(
      "statistics.coverage.caption",
      ["incidents": words.text("statistics.coverage.caption-count", count: coverage.total)])
  }

  private func row(_ field: CoverageField) -> HTML {
    let cells = cells(coverage[field]).map { "<td class=\"number\">\($0)</td>" as HTML }
    return "<tr><th scope=\"row\">\(words.name(field))</th>\(cells.joined())</tr>"
  }

  private func cells(_ field: Coverage.Field) -> [String] {
    [
      words.text(
        "statistics.coverage.used-of",
        ["n": words.number(field.used), "total": words.number(coverage.total)]),
      words.number(field.stated), words.number(field.inferred), words.number(field.missing),
    ]
  }
}

extension Words {
  func name(_ field: CoverageField) -> String {
    switch field {
    case .when: self["statistics.coverage.date"]
    case .cause: self["statistics.coverage.root-cause"]
    case .trigger: self["statistics.coverage.trigger"]
    case .components: self["statistics.coverage.components"]
    case .measure(let measure): self[ClaimPhrases.name(.measure(measure))]
    }
  }
}
