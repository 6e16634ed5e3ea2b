import Glibc
import Markup

/// Turns a document's bytes into text that everything after it may trust, or says why it cannot.
public struct DocumentLoader: Sendable {
  /// Documents are prose; one larger than this is something else, and would only cost memory.
  public static let sizeLimit = 4 * 1024 * 1024

  public let folder: ContentFolder

  public init(folder: ContentFolder) { self.folder = folder }

  /// Reads one document; `nil` where it cannot be used, with the reason among the diagnostics.
  ///
  /// - Parameters:
  ///   - relative: the file's path in the folder.
  ///   - path: what messages and records call it.
  public func load(
    _ relative: String, as path: String
  ) -> (source: SourceFile?, diagnostics: [Diagnostic]) {
    do throws(FileError) {
      let file = try folder.openFile(relative)
      return Self.check(try file.read(limit: Self.sizeLimit + 1), path: path)
    } catch {
      return (nil, [Self.unreadable(path, error)])
    }
  }

  static func unreadable(_ path: String, _ error: FileError) -> Diagnostic {
    Diagnostic(
      .error, .unreadableFile, "the file cannot be read: \(error.reason)", path: path)
  }

  /// - Parameter read: the file's bytes as they lie on the disk.
  static func check(
    _ read: [UInt8], path: String
  ) -> (source: SourceFile?, diagnostics: [Diagnostic]) {
    guard read.count <= sizeLimit else {
      return (nil, [Diagnostic(.error, .fileTooLarge, "the file is larger than 4 MiB", path: path)])
    }
    let hasMark = read.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = hasMark ? Array(read.dropFirst(3)) : read
    if let bad = UTF8Check.firstBadByte(in: bytes) ?? firstByteOfBinary(bytes) {
      return (nil, [notText(bytes, at: bad, path: path)])
    }
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return (nil, [Diagnostic(.warning, .emptyFile, "the file is empty", path: path)])
    }
    return replacingNULs(bytes, path: path)
  }

  private static func notText(_ bytes: [UInt8], at offset: Int, path: String) -> Diagnostic {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isNUL = bytes[offset] == 0
    return Diagnostic(
      .error, .notUTF8,
      isNUL
        ? "the file is full of NUL bytes, so it is not text" : "the file is not UTF-8 from here",
      in: SourceFile(path: path, bytes: bytes), at: offset..<offset + 1,
      help: isUTF16 || isNUL
        ? "it may be UTF-16; save it as UTF-8" : "save the file in the encoding UTF-8")
  }

  /// The first NUL of a file where at least every tenth byte is one, as in UTF-16 without a mark.
  private static func firstByteOfBinary(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.firstIndex(of: 0) else { return nil }
    return bytes.count(where: { $0 == 0 }) * 10 >= bytes.count ? first : nil
  }

  /// A lone NUL becomes U+FFFD, as CommonMark reads it; the rest of the document stays.
  private static func replacingNULs(
    _ bytes: [UInt8], path: String
  ) -> (source: SourceFile?, diagnostics: [Diagnostic]) {
    guard let first = bytes.firstIndex(of: 0) else {
      return (SourceFile(path: path, bytes: bytes), [])
    }
    let text = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    let source = SourceFile(path: path, bytes: text)
    let finding = Diagnostic(
      .warning, .nulByte, "the text holds a NUL byte, read as U+FFFD", in: source,
      at: first..<first + 3)
    return (source, [finding])
  }
}
