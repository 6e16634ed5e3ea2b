import Glibc

/// A text that somebody hands over to find incidents like it: a message, a log, a draft.
public struct PastedText: Sendable {
  /// Why a text cannot be compared.
  public enum Problem: Error, Sendable, CustomStringConvertible {
    case isFolder(String)
    case isEmpty(String)
    case isBinary(String)

    public var description: String {
      switch self {
      case .isFolder(let name): "\(name) is a folder; similar takes one text"
      case .isEmpty(let name): "\(name) is empty; there is nothing to compare"
      case .isBinary(let name): "\(name) is not text in UTF-8"
      }
    }
  }

  /// The most bytes that are read.
  public static let limit = 1_000_000

  public let text: String
  /// Whether there is more than was read.
  public let isCut: Bool

  /// - Parameter path: `-` for standard input.
  /// - Throws: ``Problem``, or ``FileError`` where it cannot be read.
  public init(path: String) throws {
    let name = path == "-" ? "standard input" : path
    let bytes = path == "-" ? try Self.read(STDIN_FILENO, name) : try Self.read(path)
    try self.init(bytes, name: name)
  }

  /// - Parameter name: what messages call it.
  public init(_ bytes: [UInt8], name: String) throws(Problem) {
    isCut = bytes.count > Self.limit
    var kept = bytes.prefix(Self.limit)
    if isCut {
      // Not in the middle of a character.
      while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() }
      if let last = kept.last, last >= 0xC0 { kept.removeLast() }
    }
    let whole = Array(kept)
    if whole.contains(0) || UTF8Check.firstBadByte(in: whole) != nil { throw .isBinary(name) }
    if whole.allSatisfy({ $0 <= 0x20 }) { throw .isEmpty(name) }
    text = String(decoding: whole, as: UTF8.self)
  }

  private static func read(_ path: String) throws -> [UInt8] {
    if FolderListing.isFolder(path) { throw Problem.isFolder(path) }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError("read", path) }
    defer { close(file) }
    return try read(file, path)
  }

  /// A byte more than the limit, where there is one.
  private static func read(_ file: Int32, _ name: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { break }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw FileError("read", name)
      }
    }
    return bytes
  }
}
