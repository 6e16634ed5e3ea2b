import Incidents
import Site

/// Begins a postmortem in a content folder.
public struct NewPostmortem: Sendable {
  public let title: String
  public let day: Instant
  /// Minutes east of UTC.
  public let offset: Int

  /// `nil` for a title without anything to read.
  public init?(title: String, day: Instant, offset: Int) {
    let line = title.unicodeScalars.map { Self.isSpaceLike($0) ? " " : $0 }
    let words = String(String.UnicodeScalarView(line)).split(separator: " ")
    guard !words.isEmpty else { return nil }
    self.title = words.joined(separator: " ")
    self.day = day
    self.offset = offset
  }

  /// Control characters, line ends and marks that reorder text would end the line of the title.
  private static func isSpaceLike(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F..<0xA1, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// - Parameters:
  ///   - content: the content folder.
  ///   - template: in the content folder; `nil` for `template.md` there, or else the built-in one.
  /// - Returns: the path of the new document, from here.
  public func write(into content: String, template: String?) throws(StartError) -> String {
    let walk = try StartError.wrapping { () throws(FileError) in
      try ContentWalker(folder: try ContentFolder(path: content)).walk()
    }
    let text = try self.template(template, in: content, walk.documents)
      .filled(title: title, day: day, offset: offset)
    let documents = walk.documents.filter { $0 != template }
    let path =
      FilePath.prefix(of: content) + PostmortemLayout(of: documents).path(of: title, on: day)
    if FreshFile.stands(at: path) { throw .hasPostmortem(path: path) }
    return try StartError.wrapping { () throws(FileError) in
      _ = try FreshFile(Array(text.utf8), at: path)
      return path
    }
  }

  private static let usualTemplate = "template.md"

  private func template(
    _ path: String?, in content: String, _ documents: [String]
  ) throws(StartError) -> PostmortemTemplate {
    guard let path = path ?? documents.first(where: { $0 == Self.usualTemplate }) else {
      return .builtIn
    }
    let folder = try StartError.wrapping { () throws(FileError) in
      try ContentFolder(path: content)
    }
    let (source, findings) = DocumentLoader(folder: folder).load(path, as: path)
    guard let source else {
      throw .template(path: path, reason: findings.first?.message ?? "it cannot be read")
    }
    return PostmortemTemplate(text: String(decoding: source.bytes, as: UTF8.self))
  }
}
