/// The form above a sortable table that filters its rows; `site.js` brings it to life.
///
/// A `<select name="owner">` looks at the rows' `data-owner`, which may hold several values.
enum FilterForm {
  struct Option: Sendable {
    let value: String
    let label: String
    let count: Int
  }

  /// What separates an attribute's values: unlike a space, no name holds it.
  private static let separator = "\n"

  /// The values of a row's `data-…` attribute.
  static func values(_ values: [String]) -> String { values.joined(separator: separator) }

  /// What the form says of how many rows it shows; the script fills the numbers in.
  static func statusTexts(_ words: Words) -> HTML {
    let all = words.text("filter.all", ["n": "{n}"])
    let some = words.text("filter.some", ["n": "{n}", "total": "{total}"])
    let nothing = words.text("filter.nothing", ["total": "{total}"])
    return " data-all=\"\(all)\" data-some=\"\(some)\" data-nothing=\"\(nothing)\""
  }

  /// - Parameter choices: from ``choice(_:_:_:_:)``.
  static func html(_ label: String, choices: [HTML], _ words: Words) -> HTML {
    """
    <form class="filters" role="search" aria-label="\(label)"\(statusTexts(words))>
    <label>\(words["filter.words"]) <input type="search" name="words" autocomplete="off"></label>
    \(choices.joined("\n"))
    <button type="reset">\(words["filter.clear"])</button>
    <p role="status"></p>
    </form>

    """
  }

  static func choice(
    _ name: String, _ label: String, _ options: [Option], _ words: Words
  ) -> HTML {
    let options = options.map { option -> HTML in
      let text = words.text(
        "filter.option", ["label": option.label, "count": words.number(option.count)])
      return "<option value=\"\(option.value)\">\(text)</option>"
    }
    return """
      <label>\(label) <select name="\(name)"><option value="">\
      \(words["filter.any"])</option>\(options.joined())</select></label>
      """
  }
}
