/// Reads HTML as strictly as the renderer should write it, and tells the first thing that could run,
/// load or break out: an element, attribute or address that no document may have, a quote that is
/// missing, a character that is not escaped.
///
/// The lists are written down once more on purpose: an allowlist that grows by mistake must fail.
struct SafeHTML {
  private let bytes: [UInt8]
  private var at = 0

  private static let elements: Set<String> = [
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "div",
    "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "input",
    "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span",
    "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u",
    "ul",
    "var",
  ]
  private static let attributes: Set<String> = [
    "align", "alt", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "checked",
    "class", "colspan", "data-language", "decoding", "dir", "disabled", "headers", "height", "href",
    "id", "lang", "loading", "open", "rel", "reversed", "role", "rowspan", "scope", "src", "start",
    "tabindex", "title", "type", "value", "width",
  ]
  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// What is wrong with the HTML of a document; `nil` where it is safe.
  static func fault(in html: String) -> String? {
    var reader = SafeHTML(bytes: Array(html.utf8))
    while reader.at < reader.bytes.count {
      if let fault = reader.next() { return "\(fault) at byte \(reader.at)" }
    }
    return nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> String? {
    switch bytes[at] {
    case UInt8(ascii: "<"): return tag()
    case UInt8(ascii: ">"): return "a bare >"
    case UInt8(ascii: "&"):
      if let fault = entity() { return fault }
    case 0x00...0x08, 0x0B...0x1F, 0x7F: return "a control character"
    default: break
    }
    at += 1
    return nil
  }

  private mutating func tag() -> String? {
    at += 1
    let isEnd = take("/")
    let name = word()
    guard Self.elements.contains(name) else { return "<\(name)>" }
    while !take(">") {
      guard !isEnd, take(" ") else { return "an odd end of <\(name)>" }
      if let fault = attribute(of: name) { return fault }
    }
    return nil
  }

  private mutating func attribute(of element: String) -> String? {
    let name = word()
    guard Self.attributes.contains(name) else { return "<\(element)> with `\(name)`" }
    guard take("=") else { return nil }
    guard take("\"") else { return "<\(element)> with \(name) unquoted" }
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "<") { return "<\(element)> with < in \(name)" }
      if let fault = bytes[at] == UInt8(ascii: "&") ? entity() : nil { return fault }
      at += 1
    }
    let value = bytes[start..<at]
    guard take("\"") else { return "<\(element)> whose \(name) has no end" }
    return name == "href" || name == "src" ? Self.fault(ofAddress: value, name) : nil
  }

  /// The only ones that the escaping writes.
  private func entity() -> String? {
    for name in ["&lt;", "&gt;", "&amp;", "&quot;", "&#39;"]
    where bytes[at...].starts(with: name.utf8) {
      return nil
    }
    return "a bare &"
  }

  /// An address counts as a browser reads it: without what it skips, and after `&amp;`.
  private static func fault(ofAddress value: ArraySlice<UInt8>, _ name: String) -> String? {
    let clean = value.filter { $0 > 0x20 && $0 != 0x7F }
    let text = String(decoding: clean, as: UTF8.self)
    guard !text.hasPrefix("//"), !text.hasPrefix("\\"), !text.hasPrefix("/\\") else {
      return "\(name) to another host: \(text)"
    }
    let head = clean.prefix { !"/?#".utf8.contains($0) }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: head[..<colon], as: UTF8.self).lowercased()
    guard name == "href", schemes.contains(scheme) else { return "\(name) to \(text)" }
    return nil
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, !" />=\"<&".utf8.contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }
}
