/// One page in a browser that wants to be told of every state of the site.
///
/// The page names the files that it consists of, and is told their tags: it knows by itself which
/// of them it has, and whether it must be loaded anew. So only what is looked at is ever compared.
struct Subscription: Sendable {
  /// Of the site; `nil` in the place of one that leads nowhere.
  private let paths: [String?]
  private let page: String
  /// The document of the page, remembered for when an edit gives the page another address.
  private let origin: String?
  private let source: any PreviewSource

  /// More than any page has.
  private static let mostPaths = 100

  init?(_ request: RequestPath, source: any PreviewSource) {
    paths = request.values(of: "path").prefix(Self.mostPaths).map { named in
      (try? RequestPath(named)).flatMap { $0.isHidden ? nil : $0.filePath }
    }
    guard let first = paths.first, let page = first else { return nil }
    self.page = page
    self.source = source
    origin = source.origin(of: page)
  }

  /// The state as an event of a stream.
  func event(_ state: PreviewState) -> [UInt8] {
    let tags = paths.map { $0.flatMap(source.file)?.tag ?? "" }
    let here = source.origin(of: page) ?? origin
    let own = state.findings.filter { $0.origin == here }.prefix(PreviewFinding.mostShown)
    let others = state.findings.lazy.filter { $0.origin != here }
      .prefix(PreviewFinding.mostShown - own.count)
    let texts = state.texts
    let json = JSONText.object([
      "tags": JSONText.array(tags.map { JSONText.string($0) }),
      "moved": JSONText.string(tags[0].isEmpty ? moved : nil),
      "failure": JSONText.string(state.failure),
      "worst": JSONText.string(Self.worst(state.findings)?.rawValue),
      "here": JSONText.array(own.map(Self.json)),
      "elsewhere": JSONText.array(others.map(Self.json)),
      "isCut": state.findings.count > PreviewFinding.mostShown ? "true" : "false",
      "texts": JSONText.object([
        "language": JSONText.string(texts.language), "title": JSONText.string(texts.title),
        "count": JSONText.string(texts.count), "here": JSONText.string(texts.here),
        "elsewhere": JSONText.string(texts.elsewhere), "more": JSONText.string(texts.more),
        "failed": JSONText.string(
          source.file("index.html") == nil ? texts.unbuilt : texts.failed),
        "lost": JSONText.string(texts.lost),
      ]),
    ])
    return Array("event: state\ndata: \(json)\n\n".utf8)
  }

  /// Where the page's document has its page now.
  private var moved: String? {
    origin.flatMap { source.page(of: $0) }.map { "/" + $0 }
  }

  private static func worst(_ findings: [PreviewFinding]) -> PreviewFinding.Severity? {
    [.error, .warning, .note].first { severity in findings.contains { $0.severity == severity } }
  }

  private static func json(_ finding: PreviewFinding) -> String {
    JSONText.object([
      "severity": JSONText.string(finding.severity.rawValue),
      "text": JSONText.string(finding.text), "help": JSONText.string(finding.help),
    ])
  }
}

extension RequestPath {
  /// The file that the path means: a folder's is its index.
  var filePath: String { isFolder ? (parts + ["index.html"]).joined(separator: "/") : path }
}
