import Incidents
import Markup
import Synchronization

/// Resolves the links of one document while its page is rendered, and remembers what it found:
/// which attachments the page needs, and which links lead nowhere.
final class DocumentLinks: Sendable {
  private let source: SourceFile
  private let resolver: LinkResolver
  private let content: ContentFolder
  private let found = Mutex(Found())

  private struct Found {
    var attachments: Set<String> = []
    var diagnostics: Set<Diagnostic> = []
  }

  init(source: SourceFile, resolver: LinkResolver, content: ContentFolder) {
    self.source = source
    self.resolver = resolver
    self.content = content
  }

  /// Paths in the content folder.
  var attachments: Set<String> { found.withLock { $0.attachments } }
  var diagnostics: [Diagnostic] { found.withLock { $0.diagnostics.sorted() } }

  /// What the page writes for an address.
  func target(of address: String) -> RenderRequest.Target {
    switch resolver.resolve(address, from: source.path) {
    case .page(let id, let suffix):
      return .href(PercentCoding.encode(path: id) + ".html" + suffix)
    case .attachment(let path, let suffix):
      return attachment(path, suffix: suffix, address: address)
    case .withheld(let path):
      return report(
        .warning, .deadLink, "the linked document \(path) is internal, so it has no page here",
        address)
    case .missing(let path):
      return report(.warning, .deadLink, "there is no file \(path) in the content folder", address)
    case .outside:
      return report(
        .error, .linkOutside, "the link leads out of the content folder", address,
        help: "only files inside the content folder are published")
    }
  }

  /// Where a fragment of a file with several incidents leads; `nil` where the file has no such one.
  ///
  /// - Parameter id: of the incident whose page it stands on.
  func page(ofFragment fragment: String, from id: String) -> String? {
    guard let part = resolver.parts[source.path]?[fragment] else { return nil }
    let suffix = part.fragment.isEmpty ? "" : "#doc-" + part.fragment
    if part.id == id, !suffix.isEmpty { return suffix }
    return PercentCoding.encode(path: part.id) + ".html" + suffix
  }

  private func attachment(
    _ path: String, suffix: String, address: String
  ) -> RenderRequest.Target {
    guard content.canRead(path) else {
      return report(
        .error, .unreadableFile, "the linked file \(path) cannot be read", address)
    }
    found.withLock { _ = $0.attachments.insert(path) }
    return .href("../" + PercentCoding.encode(path: SiteAddress.attachment(path)) + suffix)
  }

  private func report(
    _ severity: Severity, _ rule: Rule, _ message: String, _ address: String, help: String? = nil
  ) -> RenderRequest.Target {
    let finding =
      if let range = place(of: address) {
        Diagnostic(severity, rule, message, in: source, at: range, help: help)
      } else {
        Diagnostic(severity, rule, message, path: source.path, help: help)
      }
    found.withLock { _ = $0.diagnostics.insert(finding) }
    return .textOnly
  }

  /// Where the address stands in the text, which the renderer does not know: the first time after
  /// what opens a link's target in Markdown or HTML, else the first time at all.
  private func place(of address: String) -> Range<Int>? {
    let words = Array(address.utf8)
    let bytes = source.bytes
    guard let first = words.first, words.count <= bytes.count else { return nil }
    var fallback: Range<Int>?
    for start in 0...(bytes.count - words.count) where bytes[start] == first {
      guard bytes[start..<start + words.count].elementsEqual(words) else { continue }
      if start > 0, "(<\"'=".utf8.contains(bytes[start - 1]) { return start..<start + words.count }
      fallback = fallback ?? start..<start + words.count
    }
    return fallback
  }
}
