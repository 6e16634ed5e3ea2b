/// A file of the finished site.
public struct SiteFile: Sendable {
  public enum Content: Sendable {
    case bytes([UInt8])
    /// A file of the content folder, by its path there, to be copied byte for byte.
    case attachment(String)
    /// Bytes that are made while the file is written, so that no site is ever held whole.
    case made(@Sendable (FileSink) -> Void)
  }

  /// Relative to the site, with `/` between its parts; no part is empty, `.` or `..`.
  public let path: String
  public let content: Content
  /// Of everything that the bytes come from. Where the last build had the same, the file is kept
  /// and nothing is made; `nil` where only the bytes themselves tell.
  public let inputs: Digest?

  public init(path: String, content: Content, inputs: Digest? = nil) {
    self.path = path
    self.content = content
    self.inputs = inputs
  }

  /// A file whose bytes are made at once when it is written.
  public init(
    path: String, inputs: Digest? = nil, making bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.init(path: path, content: .made { $0.append(bytes()) }, inputs: inputs)
  }

  /// Whether the path stays inside the site.
  var staysInside: Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}

extension SiteFile {
  /// The file's bytes, made here and now; `nil` for an attachment.
  public var bytes: [UInt8]? {
    switch content {
    case .bytes(let bytes): return bytes
    case .attachment: return nil
    case .made(let make):
      let memory = MemorySink()
      make(memory)
      return memory.bytes
    }
  }
}
