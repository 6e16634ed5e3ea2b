import Incidents
import Markup
import Synchronization

/// Resolves the links of one document while its page is rendered, and remembers what it found:
/// which attachments the page needs, and which links lead nowhere.
final class DocumentLinks: Sendable {
  private let source: SourceFile
  /// The document's path inside the content folder, from which its addresses count.
  private let place: String
  /// The part of the file whose links these are.
  private let body: Range<Int>
  /// The page that the document is shown on, relative to the site.
  private let page: String
  private let resolver: LinkResolver
  private let content: ContentFolder
  private let secrets: AttachmentSecrets?
  private let found = Mutex(Found())

  private struct Found {
    var attachments: Set<String> = []
    var refused: Set<String> = []
    /// Of the pictures that were asked for, by path; `nil` for a file that tells none.
    var sizes: [String: PixelSize?] = [:]
    var diagnostics: Set<Diagnostic> = []
    /// In the order of the text, each address once.
    var fragments: [FragmentUse] = []
    var fragmentAddresses: Set<String> = []
    /// What was reported, by address; a document may repeat one without end.
    var dead: [String: DeadLink] = [:]
    /// Bytes that may still be searched for the places of findings.
    var searchable = DocumentLinks.searchLimit
  }

  /// A link that leads nowhere.
  private struct DeadLink {
    /// Where the text behind the last one begins; `nil` where there is none to be found any more.
    var next: Int?
    var count = 1
    /// The first finding.
    let finding: Diagnostic
  }

  /// Findings for one address.
  private static let mostFindings = 20

  /// More than any table of contents has.
  private static let mostFragments = 1000

  /// Each finding costs a search through the document, which makes thousands of them in a large one
  /// dear; those after so many bytes name the document alone.
  private static let searchLimit = 64 * 1024 * 1024

  /// - Parameters:
  ///   - place: the document's path inside the content folder; `nil` for that of the source.
  ///   - secrets: looks for what attachments must not say; `nil` where they may say anything.
  init(
    source: SourceFile, body: Range<Int>? = nil, place: String? = nil, page: String,
    resolver: LinkResolver, content: ContentFolder, secrets: AttachmentSecrets? = nil
  ) {
    self.secrets = secrets
    self.source = source
    self.body = body ?? 0..<source.bytes.count
    self.place = place ?? source.path
    self.page = page
    self.resolver = resolver
    self.content = content
  }

  /// Paths in the content folder.
  var attachments: Set<String> { found.withLock { $0.attachments } }
  var refused: Set<String> { found.withLock { $0.refused } }
  var diagnostics: [Diagnostic] { found.withLock { $0.diagnostics.sorted() } }
  /// The places inside documents that the links lead to.
  var fragments: [FragmentUse] { found.withLock { $0.fragments } }

  /// What the page writes for an address.
  func target(of address: String, isImage: Bool = false) -> RenderRequest.Target {
    if let dead = found.withLock({ $0.dead.isEmpty ? nil : $0.dead[address] }) {
      reportAgain(address, dead)
      return .textOnly
    }
    switch resolver.resolve(address, from: place) {
    case .page(let path, let suffix):
      use(address)
      return .href(SiteAddress.link(from: page, to: path) + suffix)
    case .attachment(let path, let suffix):
      use(address)
      return attachment(path, suffix: suffix, address: address, isImage: isImage)
    case .withheld(let path):
      return report(
        .warning, .deadLink, "the linked file \(path) is internal, so it is not here",
        address)
    case .missing(let path):
      return report(
        .warning, isImage ? .missingImage : .deadLink,
        "there is no file \(path) in the content folder", address)
    case .outside:
      return report(
        .error, .linkOutside, "the link leads out of the content folder", address,
        help: "only files inside the content folder are published")
    }
  }

  /// Where a fragment of a file with several incidents leads; `nil` where the file has no such one.
  func page(ofFragment fragment: String) -> String? {
    guard let part = resolver.parts[place]?[fragment] else {
      use("#" + fragment)
      return nil
    }
    let suffix = part.fragment.isEmpty ? "" : "#doc-" + part.fragment
    if part.page == page, !suffix.isEmpty { return suffix }
    return SiteAddress.link(from: page, to: part.page) + suffix
  }

  /// Notes where in a document an address leads.
  private func use(_ address: String) {
    guard let (path, fragment) = resolver.fragment(of: address, from: place) else { return }
    found.withLock {
      guard $0.fragments.count < Self.mostFragments, $0.fragmentAddresses.insert(address).inserted
      else { return }
      $0.fragments.append(FragmentUse(address: address, document: path, fragment: fragment))
    }
  }

  private func attachment(
    _ path: String, suffix: String, address: String, isImage: Bool
  ) -> RenderRequest.Target {
    guard content.canRead(path) else {
      return report(
        .error, .unreadableFile, "the linked file \(path) cannot be read", address)
    }
    if secrets?.stand(in: path) == true {
      found.withLock { _ = $0.refused.insert(path) }
      return report(
        .error, .redactedText,
        "the linked file \(path) says what `redact` keeps out, so it is not published", address)
    }
    found.withLock { _ = $0.attachments.insert(path) }
    return .href(
      SiteAddress.link(from: page, to: SiteAddress.attachment(path)) + suffix,
      size: isImage ? size(of: path) : nil)
  }

  /// How large a picture is; the same picture is looked at once.
  private func size(of path: String) -> PixelSize? {
    if let known = found.withLock({ $0.sizes[path] }) { return known }
    let head = try? content.openFile(path).readChunk(size: ImageHeader.most)
    let size = head.flatMap(ImageHeader.size)
    found.withLock { $0.sizes[path] = .some(size) }
    return size
  }

  private func report(
    _ severity: Severity, _ rule: Rule, _ message: String, _ address: String, help: String? = nil
  ) -> RenderRequest.Target {
    let range = place(of: address)
    let finding =
      if let range {
        Diagnostic(severity, rule, message, in: source, at: range, help: help)
      } else {
        Diagnostic(severity, rule, message, path: source.path, help: help)
      }
    found.withLock {
      $0.dead[address] = DeadLink(next: range?.upperBound, finding: finding)
      $0.diagnostics.insert(finding)
    }
    return .textOnly
  }

  /// The same finding for the next link to the same address: the first may be meant, or be mended alone.
  private func reportAgain(_ address: String, _ dead: DeadLink) {
    guard let next = dead.next, dead.count < Self.mostFindings else { return }
    var dead = dead
    let range = place(of: address, in: next..<max(next, body.upperBound), isExact: true)
    dead.next = range?.upperBound
    dead.count += 1
    found.withLock {
      $0.dead[address] = dead
      guard let range else { return }
      $0.diagnostics.insert(
        Diagnostic(
          dead.finding.severity, dead.finding.rule, dead.finding.message, in: source, at: range,
          help: dead.finding.help))
    }
  }

  /// Where the address stands in the text, which the renderer does not know: the first time between
  /// what opens and closes a link's target in Markdown or HTML, else the first time at all. A part of
  /// a file may have its definitions elsewhere in it.
  func place(of address: String) -> Range<Int>? {
    place(of: address, in: body) ?? place(of: address, in: 0..<source.bytes.count)
  }

  private func place(
    of address: String, in range: Range<Int>, isExact: Bool = false
  ) -> Range<Int>? {
    let words = Array(address.utf8)
    let bytes = source.bytes
    guard let first = words.first, words.count <= range.count, maySearch(range.count) else {
      return nil
    }
    var fallback: Range<Int>?
    for start in range.lowerBound...(range.upperBound - words.count) where bytes[start] == first {
      guard bytes[start..<start + words.count].elementsEqual(words) else { continue }
      let found = start..<start + words.count
      if isTarget(found) { return found }
      fallback = fallback ?? found
    }
    return isExact ? nil : fallback
  }

  /// Whether what opens and closes a target stands around: `(…)`, `<…>`, `"…"` or `]: …`.
  private func isTarget(_ range: Range<Int>) -> Bool {
    let bytes = source.bytes
    let (start, end) = (range.lowerBound, range.upperBound)
    guard end == bytes.count || bytes[end] <= 0x20 || ")>\"'".utf8.contains(bytes[end]) else {
      return false
    }
    if start > 0, "(<\"'=".utf8.contains(bytes[start - 1]) { return true }
    let words = bytes[..<start].suffix(20)
    guard let last = words.lastIndex(where: { $0 > 0x20 }), last < start - 1 else { return false }
    return bytes[last] == UInt8(ascii: ":") && last > 0 && bytes[last - 1] == UInt8(ascii: "]")
  }

  /// Whether there is still some of the searching left, of which these bytes are then taken.
  private func maySearch(_ bytes: Int) -> Bool {
    found.withLock {
      guard $0.searchable > 0 else { return false }
      $0.searchable -= bytes
      return true
    }
  }
}

/// A link into a document.
struct FragmentUse: Sendable, Hashable {
  /// As written.
  let address: String
  /// The path inside the content folder.
  let document: String
  /// Without its `#`.
  let fragment: String
}
