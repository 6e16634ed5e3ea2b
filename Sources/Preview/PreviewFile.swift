import Glibc

/// A file of the site, open or in memory, so that whatever happens to the folder meanwhile, one
/// answer has the bytes of one file.
public struct PreviewFile: Sendable {
  private enum Content: Sendable {
    case bytes([UInt8])
    case open(Descriptor, inode: UInt64, nanoseconds: Int)
  }

  public let size: Int
  /// Seconds since 1970.
  public let modified: Int
  /// Whether the bytes are somebody else's, as an attachment's are: the preview puts nothing into
  /// them and lets them run nothing.
  public let isForeign: Bool
  private let content: Content

  public init(bytes: [UInt8], modified: Int, isForeign: Bool = false) {
    size = bytes.count
    self.modified = modified
    self.isForeign = isForeign
    content = .bytes(bytes)
  }

  /// A file below a folder; `nil` where there is no regular file of that name, or a part of its path
  /// is a symbolic link.
  public init?(_ path: String, in folder: String, isForeign: Bool = false) {
    guard let descriptor = Descriptor(path, in: folder), let status = descriptor.status else {
      return nil
    }
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec
    self.isForeign = isForeign
    content = .open(
      descriptor, inode: UInt64(status.st_ino), nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Bytes of the file; fewer, or none, where it has become shorter or cannot be read.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    switch content {
    case .bytes(let bytes): Array(bytes[range.clamped(to: bytes.indices)])
    case .open(let descriptor, _, _): descriptor.bytes(in: range)
    }
  }

  public var bytes: [UInt8] { bytes(in: 0..<size) }

  /// Changes with the bytes. Of large files only what the system knows of them is looked at.
  var tag: String {
    if case .open(_, let inode, let nanoseconds) = content, size > Self.largestHashed {
      return "\(Self.hex(size))-\(Self.hex(inode))-\(Self.hex(modified))-\(Self.hex(nanoseconds))"
    }
    return Self.tag(of: bytes)
  }

  static func tag(of bytes: [UInt8]) -> String {
    // FNV-1a: nobody gains from making two files of a preview look alike.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "\(hex(bytes.count))-\(hex(hash))"
  }

  private static let largestHashed = 16 << 20

  private static func hex(_ number: some BinaryInteger) -> String { String(number, radix: 16) }
}

/// An open file; closes itself.
private final class Descriptor: Sendable {
  private let descriptor: Int32

  /// No part of the path may be a symbolic link.
  init?(_ path: String, in folder: String) {
    var parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }
    guard let name = parts.popLast(), !(parts + [name]).contains(where: Self.leadsAway) else {
      return nil
    }
    var current = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { return nil }
    for part in parts {
      let next = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(current)
      guard next >= 0 else { return nil }
      current = next
    }
    // A named pipe must not hold up the answer.
    descriptor = openat(current, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    close(current)
    guard descriptor >= 0, status != nil else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static func leadsAway(_ part: String) -> Bool {
    part.isEmpty || part == "." || part == ".." || part.utf8.contains(0)
  }

  /// `nil` where it is no regular file.
  var status: stat? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < buffer.count {
        let got = pread(
          descriptor, buffer.baseAddress! + count, buffer.count - count, range.lowerBound + count)
        if got > 0 { count += got } else if got == 0 || errno != EINTR { return }
      }
    }
  }
}
