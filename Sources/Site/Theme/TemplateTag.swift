/// Finds the tags of a template, with their places, for messages that Mustache itself does not give:
/// it leaves out silently what it does not know.
struct TemplateTag: Sendable, Hashable {
  /// `#`, `^`, `/`, `>` …; `nil` for a plain value.
  let sign: Character?
  /// Without spaces, transforms and the `?` of questions.
  let name: String
  /// Byte range of the whole tag.
  let range: Range<Int>

  /// The key of the words that it asks for, as in `{{words.home.latest}}`; `nil` for anything else.
  var phrase: String? { name.hasPrefix("words.") ? String(name.dropFirst(6)) : nil }

  /// The tags in their order; comments, pragmas and changes of the delimiters are left out.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      let body = rest[open.upperBound...]
      guard let close = body.firstRange(of: "}}") else { break }
      let end =
        body[close.upperBound...].hasPrefix("}")
        ? body.index(after: close.upperBound) : close.upperBound
      if let tag = tag(body[..<close.lowerBound]) {
        let start = text.utf8.distance(from: text.startIndex, to: open.lowerBound)
        let length = text.utf8.distance(from: open.lowerBound, to: end)
        tags.append(TemplateTag(sign: tag.sign, name: tag.name, range: start..<start + length))
      }
      rest = text[end...]
    }
    return tags
  }

  private static func tag(_ body: Substring) -> (sign: Character?, name: String)? {
    var name = body.drop { $0 == "{" || $0 == " " }
    guard let first = name.first, !"!%=".contains(first) else { return nil }
    let sign: Character? = "#^/><$&*".contains(first) ? first : nil
    if sign != nil { name = name.dropFirst() }
    var text = name.filter { $0 != " " }
    // A transform, as in `{{capitalized(title)}}`.
    if let open = text.lastIndex(of: "("), text.hasSuffix(")") {
      text = String(text[text.index(after: open)...].prefix { $0 != ")" })
    }
    if text.hasSuffix("?") { text.removeLast() }
    return (sign, text)
  }
}
