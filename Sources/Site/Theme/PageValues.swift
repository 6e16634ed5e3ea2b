import Mustache

/// What a template can say: names with text, HTML, or nothing. Never reflected upon.
struct PageValues: MustacheParent {
  enum Value {
    case text(String)
    case html(HTML)
  }

  private var values: [String: Value] = [:]

  /// The names that have a value.
  var names: Set<String> { Set(values.keys) }

  /// About how many bytes a template makes of them, beside its own.
  var size: Int {
    values.values.reduce(0) {
      switch $1 {
      case .text(let text): $0 + text.utf8.count
      case .html(let html): $0 + html.bytes.count
      }
    }
  }

  subscript(name: String) -> Value? { values[name] }

  /// Text, which `{{name}}` escapes; `nil` and "" make `{{#name}}` leave its section out.
  subscript(text name: String) -> String? {
    get { values[name].map(Self.written) }
    set { values[name] = newValue.flatMap { $0.isEmpty ? nil : .text($0) } }
  }

  /// For `{{{name}}}`.
  subscript(html name: String) -> HTML {
    get {
      switch values[name] {
      case .text(let text): HTML(raw: text)
      case .html(let html): html
      case nil: HTML()
      }
    }
    set { values[name] = newValue.isEmpty ? nil : .html(newValue) }
  }

  /// For `{{{name}}}`: a whole document, which is there even where it is empty.
  subscript(document name: String) -> HTML {
    get { self[html: name] }
    set { values[name] = .html(newValue) }
  }

  /// The same for one that may be missing.
  subscript(raw name: String) -> String? {
    get { values[name].map(Self.written) }
    set { values[name] = newValue.map { .html(HTML(raw: $0)) } }
  }

  /// `{{#name?}}` asks whether there is a value; unlike `{{#name}}` its section sees all names.
  func child(named name: String) -> Any? {
    name.utf8.last == UInt8(ascii: "?")
      ? values[String(name.dropLast())] != nil : values[name].map(Self.written)
  }

  private static func written(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .html(let html): html.string
    }
  }
}
