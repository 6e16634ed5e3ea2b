/// What the pages say, in the language of the interface. Every phrase stands in the theme's
/// `words/<language>.yml`; here are only their keys.
///
/// A class, since every part of every page holds it and it never changes.
final class Words: Sendable {
  private let phrases: [String: Phrase]
  let locale: WordsLocale

  init(phrases: [String: Phrase], locale: WordsLocale) {
    self.phrases = phrases
    self.locale = locale
  }

  var keys: Set<String> { Set(phrases.keys) }

  /// Whether there is a phrase: for terms that an organisation may have added.
  func has(_ key: String) -> Bool { phrases[key] != nil }

  /// A phrase without values.
  subscript(key: String) -> String {
    guard let form = phrases[key]?.other else { return Self.missing(key) }
    return form.pieces.count == 1 ? form.pieces[0] : fill(form, [:])
  }

  func text(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    phrases[key].map { fill($0.other, values) } ?? Self.missing(key)
  }

  /// The form that goes with a number, which stands for `{n}`.
  func text(
    _ key: String, count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    guard let form = form(key, count) else { return Self.missing(key) }
    return fill(form, values, count: number(count))
  }

  func html(_ key: String) -> HTML {
    guard let form = phrases[key]?.other else { return "\(Self.missing(key))" }
    return form.escaped.count == 1 ? form.escaped[0] : fill(form, [:])
  }

  /// Writes a phrase with one value, which writes itself in its place.
  func write(
    _ key: String, to html: inout HTML, _ name: String, _ value: (inout HTML) -> Void
  ) {
    guard let form = phrases[key]?.other else { return html.text(Self.missing(key)) }
    form.write(to: &html, name, value)
  }

  /// A phrase with HTML in the places of its values; the phrase itself is text.
  func html(_ key: String, _ values: KeyValuePairs<String, HTML>) -> HTML {
    phrases[key].map { fill($0.other, values) } ?? "\(Self.missing(key))"
  }

  func html(_ key: String, count: Int, _ values: KeyValuePairs<String, HTML> = [:]) -> HTML {
    guard let form = form(key, count) else { return "\(Self.missing(key))" }
    return fill(form, values, count: "\(number(count))")
  }

  /// A phrase as its file has it, for a script to fill: one text a form, `other` alone where no
  /// number matters.
  func forms(_ key: String) -> [(name: String, text: String)] {
    guard let phrase = phrases[key] else { return [("other", Self.missing(key))] }
    return PluralRule.Form.allCases.compactMap { name in
      phrase.forms[name].map { (name.rawValue, $0.text) }
    }
  }

  private func form(_ key: String, _ count: Int) -> Phrase.Form? {
    phrases[key]?.form(locale.plurals.form(of: count))
  }

  private func fill(
    _ form: Phrase.Form, _ values: KeyValuePairs<String, String>, count: String? = nil
  ) -> String {
    var text = form.pieces[0]
    for (index, name) in form.names.enumerated() {
      text += values.first { $0.key == name }?.value ?? (name == "n" ? count : nil) ?? ""
      text += form.pieces[index + 1]
    }
    return text
  }

  private func fill(
    _ form: Phrase.Form, _ values: KeyValuePairs<String, HTML>, count: HTML? = nil
  ) -> HTML {
    var html = form.escaped[0]
    for (index, name) in form.names.enumerated() {
      html += values.first { $0.key == name }?.value ?? (name == "n" ? count : nil) ?? HTML()
      html += form.escaped[index + 1]
    }
    return html
  }

  /// Shows on a page what no file has; a test looks for it.
  private static func missing(_ key: String) -> String { "⟨\(key)⟩" }
}
