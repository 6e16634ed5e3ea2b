import Incidents
import Markup

/// What a document that is left out is called. Where a published one links to it, these words would tell
/// of it.
struct WithheldNames: Sendable, Hashable {
  let path: String
  /// The title, the id, the names of the file.
  let words: [String]

  /// Words that may stand for something else in another text.
  private static let shortest = 8

  /// - Parameter body: where the front matter ends.
  init(_ source: SourceFile, path: String, body: Int) {
    self.path = path
    let file = FilePath.split(path).name
    let stem = String(file.prefix { $0 != "." })
    var words = [path, file, stem]
    if body > 0, let frontMatter = FrontMatterParser.parse(source).frontMatter {
      words += Self.values(frontMatter)
    }
    if let heading = Self.firstHeading(source, from: body) { words.append(heading) }
    self.words = words.filter { !$0.isEmpty }
  }

  /// Finds the names wherever they stand, but for short ones and single words.
  var patterns: [RedactionPattern] {
    words.filter { $0.utf8.count >= Self.shortest && $0.utf8.contains { !$0.isASCIILetter } }
      .compactMap(RedactionPattern.init(literal:))
  }

  /// Whether a link says nothing but what the document is called.
  func name(_ text: ArraySlice<UInt8>) -> Bool {
    let said = Self.plain(String(decoding: text, as: UTF8.self))
    return words.contains { Self.plain($0) == said }
  }

  private static func plain(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { !"*_`~\\ \t\n\r".unicodeScalars.contains($0) })
  }

  private static let keys: Set<String> = ["title", "name", "id", "slug", "aliases"]

  private static func values(_ frontMatter: FrontMatter) -> [String] {
    frontMatter.entries.filter { keys.contains($0.key.lowercased()) }.flatMap { entry in
      if case .list(let items) = entry.value.kind { return items.compactMap(\.written) }
      return entry.value.written.map { [$0] } ?? []
    }
  }

  /// The first line that has words, without the marks of a heading.
  private static func firstHeading(_ source: SourceFile, from body: Int) -> String? {
    var index = source.lines.line(at: body)
    while index < source.lines.count {
      let line = source.bytes[source.range(ofLine: index)].drop {
        $0 <= 0x20 || $0 == UInt8(ascii: "#")
      }
      if let first = line.first, first != UInt8(ascii: "<"), line.contains(where: \.isWordByte) {
        let text = String(decoding: line.prefix(RedactionPattern.longest), as: UTF8.self)
        return String(text.drop { $0 == "*" }.prefix { $0 != "*" && $0 != "\r" })
      }
      index += 1
    }
    return nil
  }
}
