/// A file of the finished site.
public struct SiteFile: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case bytes([UInt8])
    /// A file of the content folder, by its path there, to be copied byte for byte.
    case attachment(String)
  }

  /// Relative to the site, with `/` between its parts; no part is empty, `.` or `..`.
  public let path: String
  public let content: Content

  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  /// The folder that holds the file; `nil` for the site itself.
  var folder: String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
  }

  /// Whether the path stays inside the site.
  var staysInside: Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}
