import Mustache

/// What a template can say: names with text, HTML, or nothing. Never reflected upon.
struct PageValues: MustacheParent {
  private var values: [String: Any] = [:]
  private let words: Words

  /// - Parameter words: what `{{words.…}}` says.
  init(_ words: Words) { self.words = words }

  /// The names that have a value.
  var names: Set<String> { Set(values.keys) }

  /// Text, which `{{name}}` escapes; `nil` and "" make `{{#name}}` leave its section out.
  subscript(text name: String) -> String? {
    get { values[name] as? String }
    set { values[name] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// For `{{{name}}}`.
  subscript(html name: String) -> HTML {
    get { HTML(raw: values[name] as? String ?? "") }
    set { values[name] = newValue.isEmpty ? nil : newValue.string }
  }

  /// For `{{{name}}}`: a whole document, which is not copied.
  subscript(raw name: String) -> String? {
    get { values[name] as? String }
    set { values[name] = newValue }
  }

  /// `{{#name?}}` asks whether there is a value; unlike `{{#name}}` its section sees all names.
  func child(named name: String) -> Any? {
    if name == "words" { return WordsNode(words: words, prefix: "") }
    return name.utf8.last == UInt8(ascii: "?")
      ? values[String(name.dropLast())] != nil : values[name]
  }
}

/// A group of phrases, as in `{{words.home.latest}}`.
private struct WordsNode: MustacheParent {
  let words: Words
  /// Empty, or with a dot at its end.
  let prefix: String

  func child(named name: String) -> Any? {
    let key = prefix + name
    return words.has(key) ? words[key] : WordsNode(words: words, prefix: key + ".")
  }
}
