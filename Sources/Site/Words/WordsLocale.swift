/// How a language writes numbers and dates, and which way it runs.
struct WordsLocale: Sendable {
  /// A tag after BCP 47.
  var language = "en"
  /// `ltr` or `rtl`.
  var direction = "ltr"
  var plurals = PluralRule.oneOther
  /// Between thousands.
  var group = ","
  /// Between a number and its decimals.
  var decimal = "."
  var months: [String] = []
  /// For tables and charts.
  var shortMonths: [String] = []

  static let keys = [
    "language", "direction", "plurals", "group", "decimal", "months", "short-months",
  ]

  /// Takes over what a file says, and tells what cannot be.
  mutating func apply(_ values: [String: [String]]) -> [(key: String, message: String)] {
    var faults: [(key: String, message: String)] = []
    for (key, list) in values.sorted(by: { $0.key < $1.key }) {
      if let message = apply(key, list) { faults.append((key, message)) }
    }
    return faults
  }

  private mutating func apply(_ key: String, _ list: [String]) -> String? {
    let text = list.first ?? ""
    switch key {
    case "language": language = text
    case "direction":
      guard text == "ltr" || text == "rtl" else { return "must be ltr or rtl" }
      direction = text
    case "plurals":
      guard let rule = PluralRule(rawValue: text) else {
        return "must be one of \(PluralRule.allCases.map(\.rawValue).joined(separator: ", "))"
      }
      plurals = rule
    case "group": group = text
    case "decimal": decimal = text
    case "months", "short-months":
      guard list.count == 12 else { return "must be a list of twelve names" }
      if key == "months" { months = list } else { shortMonths = list }
    default: return "is not known here: \(Self.keys.joined(separator: ", "))"
    }
    return nil
  }
}
