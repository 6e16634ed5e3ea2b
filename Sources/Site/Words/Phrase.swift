/// A text of the pages with places for values, as in `{n} incidents`, in as many forms as the
/// language has for numbers.
final class Phrase: Sendable {
  /// One form: between two pieces stands a value.
  final class Form: Sendable {
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

    /// - Parameters:
    ///   - name: of the only value; the places of others stay empty.
    func write(to html: inout HTML, _ name: String, _ value: (inout HTML) -> Void) {
      html += escaped[0]
      for index in names.indices {
        if names[index] == name { value(&html) }
        html += escaped[index + 1]
      }
    }

    /// As it was written.
    var text: String {
      zip(names, pieces.dropFirst()).reduce(pieces[0]) { "\($0){\($1.0)}\($1.1)" }
    }
  }

  let other: Form
  let forms: [PluralRule.Form: Form]
  private let one: Form?
  private let few: Form?
  private let many: Form?

  init(_ texts: [PluralRule.Form: String]) {
    let forms = texts.mapValues { Form($0) }
    self.forms = forms
    other = forms[.other] ?? forms[.many] ?? Form("")
    one = forms[.one]
    few = forms[.few]
    many = forms[.many]
  }

  /// The form for a number; `other` stands in for one that is missing.
  func form(_ form: PluralRule.Form) -> Form {
    switch form {
    case .one: one ?? other
    case .few: few ?? other
    case .many: many ?? other
    case .other: other
    }
  }

  /// Every name of a value in any of the forms.
  var names: Set<String> { Set(([other] + Array(forms.values)).flatMap(\.names)) }
}
