/// An element that a document may use, and where it may stand.
///
/// The allowlist of raw HTML: what is not here loses its tags, and its text stays.
struct HTMLElement: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// Holds text and inline elements alone.
    case phrasing
    /// Holds blocks as well.
    case flow
    /// Holds nothing and has no end tag.
    case void
    /// Holds only certain children: rows, cells, items.
    case structure
  }

  let name: String
  let content: Content
  /// It may stand inside a paragraph.
  let isInline: Bool
  /// The elements that it may be a child of; empty for anywhere.
  let parents: [String]

  /// The element that a raw tag stands for; `nil` where it is not allowed.
  static func named(_ name: String) -> HTMLElement? { table[synonyms[name] ?? name] }

  /// Elements whose content is dropped with them: it is code, or another language's tree.
  static let dropped: Set<String> = [
    "script", "style", "template", "iframe", "object", "applet", "noscript", "noembed",
    "noframes", "title", "textarea", "select", "option", "svg", "math", "head", "xmp", "plaintext",
    "canvas", "audio", "video", "frameset", "datalist",
  ]

  private static let synonyms = [
    "tt": "code", "font": "span", "strike": "s", "acronym": "abbr", "center": "div",
    "section": "div", "article": "div", "header": "div", "footer": "div", "main": "div",
    "aside": "div", "nav": "div", "address": "div", "big": "span", "picture": "span",
  ]

  private static let table: [String: HTMLElement] = {
    var table: [String: HTMLElement] = [:]
    func add(
      _ names: [String], _ content: Content, inline: Bool = false, in parents: [String] = []
    ) {
      for name in names {
        table[name] = HTMLElement(
          name: name, content: content, isInline: inline, parents: parents)
      }
    }
    add(
      [
        "span", "b", "i", "em", "strong", "code", "kbd", "sub", "sup", "small", "s", "del", "ins",
        "mark", "abbr", "q", "cite", "var", "samp", "u", "a",
      ], .phrasing, inline: true)
    add(["br", "img"], .void, inline: true)
    add(["hr"], .void)
    add(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"], .phrasing)
    add(["div", "blockquote", "details", "figure"], .flow)
    add(["summary"], .phrasing, in: ["details"])
    add(["figcaption"], .flow, in: ["figure"])
    add(["ul", "ol", "dl", "table"], .structure)
    add(["caption"], .phrasing, in: ["table"])
    add(["li"], .flow, in: ["ul", "ol"])
    add(["dt"], .phrasing, in: ["dl"])
    add(["dd"], .flow, in: ["dl"])
    add(["thead", "tbody", "tfoot"], .structure, in: ["table"])
    add(["tr"], .structure, in: ["table", "thead", "tbody", "tfoot"])
    add(["td", "th"], .flow, in: ["tr"])
    return table
  }()

  var headingLevel: Int? {
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) else {
      return nil
    }
    return level
  }
}
