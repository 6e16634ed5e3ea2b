import Foundation

/// The documentation in `docs/`, which Casebook builds as a site of its own.
enum Handbook {
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = project.appending(path: "docs")

  /// Paths of all pages, relative to the folder, sorted.
  static let pages: [String] = {
    let found = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]
    return (found ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  static func text(_ page: String) throws -> String {
    try String(contentsOf: folder.appending(path: page), encoding: .utf8)
  }

  /// All that the pages say.
  static let everything: String =
    pages.compactMap { try? text($0) }.joined(separator: "\n")
}

/// A fenced block of a page.
struct FencedBlock {
  /// The words behind the opening fence.
  let info: [String]
  let text: String

  var language: String { info.first ?? "" }

  static func all(in page: String) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var open: (fence: Substring, info: [String], lines: [Substring])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let fence = line.prefix { $0 == "`" }
      if var block = open {
        if fence.count >= block.fence.count, fence.count == line.count {
          blocks.append(
            FencedBlock(
              info: block.info, text: block.lines.map { $0 + "\n" }.joined()))
          open = nil
        } else {
          block.lines.append(line)
          open = block
        }
      } else if fence.count >= 3 {
        open = (fence, line.dropFirst(fence.count).split(separator: " ").map(String.init), [])
      }
    }
    return blocks
  }
}

/// A file that a page shows in HTML, since it holds marks that would take it out of the page itself.
enum EscapedFile {
  static func all(in page: String) -> [(path: String, text: String)] {
    page.matches(of: #/<pre title="([^"]+)"><code>([\s\S]*?)<\/code><\/pre>/#).map { match in
      let text = [("&lt;", "<"), ("&gt;", ">"), ("&#32;", ""), ("&#58;", ":"), ("&amp;", "&")]
        .reduce(String(match.output.2)) { $0.replacing($1.0, with: $1.1) }
      return (String(match.output.1), text)
    }
  }
}
