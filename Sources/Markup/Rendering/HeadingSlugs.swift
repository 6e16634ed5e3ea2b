/// Ids for a document's headings, as code forges make them, so that a document's own table of
/// contents works.
struct HeadingSlugs {
  private var used: [String: Int] = [:]

  /// `doc-` and the words in lower case with hyphens; numbered from the second use on.
  mutating func id(for text: String) -> String {
    var slug = Self.slug(text)
    if slug.isEmpty { slug = "section" }
    let count = used[slug, default: 0]
    used[slug] = count + 1
    return count == 0 ? "doc-\(slug)" : "doc-\(slug)-\(count)"
  }

  static func slug(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        out.append("-")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "_"
      {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
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
