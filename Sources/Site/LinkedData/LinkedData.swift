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
    "<script type=\"application/ld+json\">\(HTML(raw: Self.safe(json)))</script>"
  }

  /// JSON that neither ends a script element nor opens a comment in it. Outside strings JSON has none
  /// of these characters, so that each may become the escape that means the same.
  private static func safe(_ json: [UInt8]) -> String {
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count + 16)
    var index = 0
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "<"): safe += "\\u003c".utf8
      case UInt8(ascii: ">"): safe += "\\u003e".utf8
      case UInt8(ascii: "&"): safe += "\\u0026".utf8
      case UInt8(ascii: "'"): safe += "\\u0027".utf8
      case 0xE2 where json[index...].starts(with: [0xE2, 0x80, 0xA8]):
        safe += "\\u2028".utf8
        index += 2
      case 0xE2 where json[index...].starts(with: [0xE2, 0x80, 0xA9]):
        safe += "\\u2029".utf8
        index += 2
      default: safe.append(json[index])
      }
      index += 1
    }
    return String(decoding: safe, as: UTF8.self)
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
