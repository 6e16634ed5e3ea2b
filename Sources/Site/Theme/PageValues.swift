import Mustache

/// What a template can say: names with text, HTML, or nothing. Never reflected upon.
struct PageValues: MustacheParent {
  private var values: [String: Any] = [:]

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
    name.utf8.last == UInt8(ascii: "?")
      ? values[String(name.dropLast())] != nil : values[name]
  }
}
