/// What `assets/search.js` says, and the names of the months, for an attribute of the page.
struct SearchTexts {
  let words: Words

  /// The script knows a phrase by what follows the last full stop of its key.
  private static let keys = [
    "search.found", "search.some", "search.partly", "search.found-similar", "search.none",
    "search.none-similar",
    "search.loading", "search.failed", "search.unanswered", "search.again", "search.more",
    "search.show-all", "search.remove", "search.filter", "search.without-filter",
    "search.nearest", "search.corrected", "search.unknown-filter", "search.unknown-filter-near",
    "search.bad-value", "search.bad-value-near", "search.unknown-value",
    "search.unknown-value-near", "search.excluded", "search.apart", "search.unclosed-quote",
    "search.only-small-words",
    "search.too-long",
    "search.missing", "search.guessed", "search.terms", "search.affected", "search.no-text",
    "unit.days", "unit.hours", "unit.minutes", "unit.under-a-minute", "unit.percent",
    "date.day", "date.undated",
  ]

  /// What the keys of the query language are called.
  private static let filters: KeyValuePairs = [
    "cause": "causes.noun", "component": "components.noun", "service": "services.noun",
    "severity": "severities.noun", "tag": "tags.noun", "year": "years.noun",
    "after": "search.after", "before": "search.before", "affected": "search.share",
    "duration": "search.duration", "has": "search.has",
  ]

  var attributes: HTML { " data-texts=\"\(String(decoding: json, as: UTF8.self))\"" }

  private var json: [UInt8] {
    var json = JSONWriter(pretty: false)
    json.object { json in
      for key in Self.keys {
        json.key(key.split(separator: ".").last.map(String.init) ?? key)
        write(words.forms(key), to: &json)
      }
      json.key("filters")
      json.object { json in
        for (name, key) in Self.filters { json.member(name, words[key]) }
      }
      json.key("months")
      json.strings(words.locale.months)
    }
    return json.bytes
  }

  private func write(_ forms: [(name: String, text: String)], to json: inout JSONWriter) {
    guard forms.count > 1 else { return json.string(forms.first?.text ?? "") }
    json.object { json in
      for form in forms { json.member(form.name, form.text) }
    }
  }
}
