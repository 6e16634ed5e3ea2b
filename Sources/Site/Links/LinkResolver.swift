/// Decides where a document's relative links lead in the site.
public struct LinkResolver: Sendable {
  /// What an address of a document turns out to be.
  public enum Destination: Sendable, Hashable {
    /// Another document's page (or the document's own), relative to the site; `suffix` is the query
    /// and the fragment.
    case page(path: String, suffix: String)
    /// A file of the content folder that is published beside the pages.
    case attachment(path: String, suffix: String)
    /// A document that the site leaves out because of its audience.
    case withheld(path: String)
    /// Nothing is there.
    case missing(path: String)
    /// Above the content folder, where nothing is ever taken from.
    case outside
  }

  /// Where a fragment of a file with several incidents leads.
  public struct Part: Sendable, Hashable {
    /// The incident's page, relative to the site.
    public let page: String
    /// On the incident's page; empty for the page itself.
    public let fragment: String

    public init(page: String, fragment: String) {
      self.page = page
      self.fragment = fragment
    }
  }

  /// Pages, relative to the site, by the path of their document; of a file with several incidents
  /// the first one's.
  public let pages: [String: String]
  /// Of files with several incidents: by path and fragment.
  public let parts: [String: [String: Part]]
  /// Other files that may be published.
  public let attachments: Set<String>
  /// Documents that may not.
  public let withheld: Set<String>
  /// Asked for files that are none of the above, where nobody has walked the folder.
  let folder: ContentFolder?

  public init(
    pages: [String: String], parts: [String: [String: Part]] = [:], attachments: Set<String>,
    withheld: Set<String>, folder: ContentFolder? = nil
  ) {
    self.folder = folder
    self.pages = pages
    self.parts = parts
    self.attachments = attachments
    self.withheld = withheld
  }

  /// Of everything that addresses may lead to.
  func digest(_ key: Digester.Key) -> Digest {
    var digester = Digester(key: key)
    func add<Value>(
      _ map: [String: Value], _ write: (inout Digester, Value) -> Void
    ) {
      digester.add(map.count)
      for (key, value) in map.sorted(by: { $0.key < $1.key }) {
        digester.add(key)
        write(&digester, value)
      }
    }
    add(pages) { $0.add($1) }
    add(parts) {
      for (fragment, part) in $1.sorted(by: { $0.key < $1.key }) {
        $0.add(fragment)
        $0.add(part.page)
        $0.add(part.fragment)
      }
      $0.add($1.count)
    }
    for paths in [attachments, withheld] {
      digester.add(paths.count)
      for path in paths.sorted() { digester.add(path) }
    }
    return digester.digest
  }

  /// - Parameters:
  ///   - address: as the document writes it, without a scheme.
  ///   - document: the path of the document, from whose folder the address counts; one that begins
  ///     with `/` counts from the content folder.
  public func resolve(_ address: String, from document: String) -> Destination {
    let address = SplitAddress(address)
    if address.path.isEmpty, let page = page(document, address) { return page }
    guard !address.path.hasPrefix("//") else { return .outside }
    guard let decoded = PercentCoding.decode(address.path) else {
      return .missing(path: address.path)
    }
    guard let path = Self.path(decoded, from: document) else { return .outside }
    if let page = page(path, address) { return page }
    if withheld.contains(path) { return .withheld(path: path) }
    guard attachments.contains(path) || folder?.canRead(path) == true else {
      return .missing(path: path)
    }
    return .attachment(path: path, suffix: address.query + address.fragment)
  }

  /// The file inside the content folder that an address with a fragment leads to, and the fragment
  /// without its `#`; `nil` for an address without one or that leads out.
  func fragment(of address: String, from document: String) -> (path: String, fragment: String)? {
    guard address.utf8.contains(UInt8(ascii: "#")) else { return nil }
    let address = SplitAddress(address)
    let fragment = String(address.fragment.dropFirst())
    guard !fragment.isEmpty else { return nil }
    if address.path.isEmpty { return (document, fragment) }
    return PercentCoding.decode(address.path).flatMap { Self.path($0, from: document) }
      .map { ($0, fragment) }
  }

  private func page(_ path: String, _ address: SplitAddress) -> Destination? {
    if let part = parts[path]?[String(address.fragment.dropFirst())] {
      let fragment = part.fragment.isEmpty ? "" : "#doc-" + part.fragment
      return .page(path: part.page, suffix: address.query + fragment)
    }
    return pages[path].map { .page(path: $0, suffix: address.pageSuffix) }
  }

  /// The path inside the content folder; `nil` where it leads out.
  private static func path(_ relative: String, from document: String) -> String? {
    let slash = UInt8(ascii: "/")
    let isRooted = relative.utf8.first == slash
    var parts: [Substring.UTF8View] =
      isRooted ? [] : document.utf8.split(separator: slash).dropLast().map { $0 }
    for part in relative.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.map { String(Substring($0)) }.joined(separator: "/")
  }
}

/// An address without scheme and host, taken apart.
private struct SplitAddress {
  let path: String
  /// With its `?`; empty where there is none.
  let query: String
  /// With its `#`; empty where there is none.
  let fragment: String

  init(_ address: String) {
    let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let before = address[..<hash]
    let mark = before.utf8.firstIndex(of: UInt8(ascii: "?")) ?? before.endIndex
    path = String(before[..<mark])
    query = String(before[mark...])
    fragment = String(address[hash...])
  }

  /// Headings of a document have ids of their own on its page, so that none can collide with an id
  /// of the page itself.
  var pageSuffix: String {
    fragment.utf8.count > 1 ? query + "#doc-" + fragment.dropFirst() : query
  }
}
