import Markup

/// What a page is about in the words of schema.org, as JSON-LD (https://www.w3.org/TR/json-ld11/).
struct LinkedData: Sendable {
  private let json: [UInt8]

  init(_ type: String, _ members: (inout JSONWriter) -> Void) {
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", type)
      members(&json)
    }
    self.json = json.bytes
  }

  /// A block of data: browsers run no script of this type.
  var html: HTML {
    var html = HTML(capacity: json.count + 80)
    html.literal("<script type=\"application/ld+json\">")
    Self.writeSafe(json, to: &html)
    html.literal("</script>")
    return html
  }

  /// JSON that neither ends a script element nor opens a comment in it. Outside strings JSON has none
  /// of these characters, so that each may become the escape that means the same.
  private static func writeSafe(_ json: [UInt8], to html: inout HTML) {
    var start = 0
    var at = 0
    while at < json.count {
      let (length, escape) = special(json, at)
      if length > 0 {
        html.raw(json[start..<at])
        html.literal(escape)
        start = at + length
      }
      at += max(1, length)
    }
    html.raw(json[start...])
  }

  /// How many bytes from `at` on may not stand as they are, and what stands for them.
  private static func special(_ json: [UInt8], _ at: Int) -> (length: Int, escape: StaticString) {
    switch json[at] {
    case UInt8(ascii: "<"): return (1, "\\u003c")
    case UInt8(ascii: ">"): return (1, "\\u003e")
    case UInt8(ascii: "&"): return (1, "\\u0026")
    case UInt8(ascii: "'"): return (1, "\\u0027")
    case 0xE2 where at + 2 < json.count && json[at + 1] == 0x80:
      // The separators of lines and of paragraphs.
      if json[at + 2] == 0xA8 { return (3, "\\u2028") }
      return json[at + 2] == 0xA9 ? (3, "\\u2029") : (0, "")
    default: return (0, "")
    }
  }
}

extension JSONWriter {
  /// A member that is left out where there is nothing to say.
  mutating func stated(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { member(name, value) }
  }

  /// A member that is a thing of its own.
  mutating func thing(
    _ name: String, _ type: String, _ members: (inout JSONWriter) -> Void
  ) {
    key(name)
    thing(type, members)
  }

  mutating func thing(_ type: String, _ members: (inout JSONWriter) -> Void) {
    object { json in
      json.member("@type", type)
      members(&json)
    }
  }
}
