import Incidents
import Site

/// What a new postmortem begins as.
///
/// `{{title}}`, `{{date}}`, `{{year}}` and `{{zone}}` stand for what they say. In the front matter a title
/// and a zone get the quotes that they need; in the text a title's signs of Markdown are escaped.
public struct PostmortemTemplate: Sendable {
  let text: String

  /// The one that comes with Casebook.
  public static let builtIn = PostmortemTemplate(
    text: String(decoding: PackageResources.template_md, as: UTF8.self))

  public init(text: String) { self.text = text.replacing("\r\n", with: "\n") }

  /// - Parameters:
  ///   - title: on one line, without control characters.
  ///   - day: has a year.
  ///   - offset: minutes east of UTC.
  public func filled(title: String, day: Instant, offset: Int) -> String {
    let zone = Self.zone(offset)
    func fill(_ text: Substring, _ title: String, _ zone: String) -> String {
      Self.replace(
        text,
        [
          "title": title, "date": day.description, "year": String(day.description.prefix(4)),
          "zone": zone,
        ])
    }
    let end = frontMatterEnd
    return fill(text[..<end], Self.quoted(title), Self.quoted(zone))
      + fill(text[end...], Self.escaped(title), zone)
  }

  /// In one pass, so that a title which looks like a placeholder stays a title.
  private static func replace(_ text: Substring, _ values: [String: String]) -> String {
    var filled = ""
    var rest = text
    while let open = rest.firstRange(of: "{{") {
      filled += rest[..<open.lowerBound]
      rest = rest[open.lowerBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      let name = rest[open.upperBound..<close.lowerBound].filter { $0 != " " }
      filled += values[name] ?? String(rest[..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    return filled + rest
  }

  /// Behind the front matter; the beginning where there is none.
  private var frontMatterEnd: String.Index {
    for fence in ["---", "+++"] where text.hasPrefix(fence + "\n") {
      if let end = text.dropFirst(fence.count).firstRange(of: "\n\(fence)\n") {
        return end.upperBound
      }
    }
    return text.startIndex
  }

  /// `+01:00`
  static func zone(_ offset: Int) -> String {
    let size = abs(offset)
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return (offset < 0 ? "-" : "+") + padded(size / 60) + ":" + padded(size % 60)
  }

  /// In the quotes that YAML and TOML read alike.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { text, scalar in
      if #"\`*_{}[]<>()#+-.!|&~"#.unicodeScalars.contains(scalar), needsEscape(scalar, after: text)
      {
        text += "\\"
      }
      text.unicodeScalars.append(scalar)
    }
  }

  /// Signs that mean something only at the start of a line are left as they are elsewhere.
  private static func needsEscape(_ scalar: Unicode.Scalar, after text: String) -> Bool {
    "#+-.!()".unicodeScalars.contains(scalar) ? text.isEmpty : true
  }
}
