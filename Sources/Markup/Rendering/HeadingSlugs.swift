/// Ids for a document's headings, as code forges make them, so that a document's own table of
/// contents works.
struct HeadingSlugs {
  /// The last number given to every slug.
  private var used: [String: Int] = [:]

  /// `doc-` and the words in lower case with hyphens; numbered from the second use on, past numbers
  /// that other headings end in.
  mutating func id(for text: String) -> String {
    let words = Self.slug(text)
    let slug = words.isEmpty ? "section" : words
    guard let count = used[slug] else {
      used[slug] = 0
      return "doc-\(slug)"
    }
    var number = count + 1
    while used["\(slug)-\(number)"] != nil { number += 1 }
    used[slug] = number
    used["\(slug)-\(number)"] = 0
    return "doc-\(slug)-\(number)"
  }

  /// - Returns: the id of a name that a heading has from its document; `nil` where an earlier one has it.
  mutating func take(_ name: String) -> String? {
    guard used[name] == nil else { return nil }
    used[name] = 0
    return "doc-\(name)"
  }

  /// Every id that was given, without `doc-`.
  var all: Set<String> { Set(used.keys) }

  static func slug(_ text: String) -> String {
    asciiSlug(text) ?? unicodeSlug(text)
  }

  /// Unicode's tables are slow, and most headings need none; `nil` for one that does.
  private static func asciiSlug(_ text: String) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == 0x20 {
        out.append(UInt8(ascii: "-"))
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte.isASCIILetter
        || byte.isASCIIDigit
      {
        out.append(byte.lowercased)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func unicodeSlug(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        out.append("-")
      } else if scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// The fragments that lead to a document's headings, in their order.
public struct HeadingFragments: Sendable {
  private var slugs = HeadingSlugs()

  public init() {}

  /// - Parameter text: the heading's words without markup.
  public mutating func next(_ text: String) -> String {
    String(slugs.id(for: HeadingOutline.trimmed(Array(text.utf8))).dropFirst("doc-".count))
  }
}

/// Heading levels below the page's own: the shallowest becomes 2, and none is skipped.
struct HeadingLevels {
  private var open: [Int] = []

  /// - Parameter level: as in the document, 1…6.
  mutating func emitted(for level: Int) -> Int {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return min(6, open.count + 1)
  }
}
