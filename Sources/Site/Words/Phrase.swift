/// A text of the pages with places for values, as in `{n} incidents`, in as many forms as the
/// language has for numbers.
struct Phrase: Sendable {
  /// One form: between two pieces stands a value.
  struct Form: Sendable {
    let pieces: [String]
    /// The same, escaped.
    let escaped: [HTML]
    /// One fewer than there are pieces.
    let names: [String]

    init(_ text: String) {
      var pieces: [String] = []
      var names: [String] = []
      var rest = Substring(text)
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        pieces.append(String(rest[..<open]))
        names.append(String(rest[rest.index(after: open)..<close]))
        rest = rest[rest.index(after: close)...]
      }
      pieces.append(String(rest))
      self.pieces = pieces
      self.names = names
      escaped = pieces.map { "\($0)" }
    }

    /// As it was written.
    var text: String {
      zip(names, pieces.dropFirst()).reduce(pieces[0]) { "\($0){\($1.0)}\($1.1)" }
    }
  }

  let other: Form
  let forms: [PluralRule.Form: Form]

  init(_ texts: [PluralRule.Form: String]) {
    forms = texts.mapValues(Form.init)
    other = forms[.other] ?? forms[.many] ?? Form("")
  }

  /// Every name of a value in any of the forms.
  var names: Set<String> { Set(([other] + Array(forms.values)).flatMap(\.names)) }
}
