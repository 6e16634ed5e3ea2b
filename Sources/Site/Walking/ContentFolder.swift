import Glibc

/// The content folder, held open so that whatever is read later lies inside it, even if somebody
/// swaps a part of a path for a symbolic link meanwhile.
public final class ContentFolder: Sendable {
  /// As the user wrote it.
  public let path: String
  let descriptor: Int32

  /// - Throws: where the folder does not exist, is none, or may not be read.
  public init(path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open the content folder", path) }
  }

  deinit { close(descriptor) }

  /// Opens a regular file for reading. No part of its path may be a symbolic link.
  ///
  /// - Parameter relative: the path inside the folder, with `/` between its parts.
  func openFile(_ relative: String) throws(FileError) -> OpenFile {
    let parts = relative.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }
    guard let name = parts.last, !parts.contains(where: { $0 == ".." || $0.isEmpty }) else {
      throw FileError("open", relative, code: EINVAL)
    }
    var folder = descriptor
    defer { if folder != descriptor { close(folder) } }
    for part in parts.dropLast() {
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard next >= 0 else { throw FileError("open", relative) }
      if folder != descriptor { close(folder) }
      folder = next
    }
    return try OpenFile(at: folder, name: name, path: relative)
  }

  /// Whether a file can be opened for reading right now.
  public func canRead(_ relative: String) -> Bool {
    (try? openFile(relative)) != nil
  }
}

/// A regular file opened for reading; closes itself.
final class OpenFile {
  let descriptor: Int32
  let path: String
  let size: Int

  /// - Parameter path: for messages.
  init(at folder: Int32, name: String, path: String) throws(FileError) {
    // O_NONBLOCK: a named pipe that took the file's place must not hang the build.
    let opened = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { throw FileError("open", path) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.isRegular else {
      close(opened)
      throw FileError("open", path, code: EINVAL)
    }
    descriptor = opened
    self.path = path
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// The rest of the file, and no more than `limit` bytes of it.
  func read(limit: Int) throws(FileError) -> [UInt8] {
    // One byte more than its size, so that the end of the file shows in one read.
    var bytes = try readChunk(size: min(limit, size + 1))
    while bytes.count > size, bytes.count < limit {
      let more = try readChunk(size: min(65_536, limit - bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// The next bytes; empty at the end of the file.
  func readChunk(size: Int = 262_144) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { code = fill($0, &$1) }
    guard code == 0 else { throw FileError("read", path, code: code) }
    return bytes
  }

  /// Reads until the buffer is full or the file ends; returns the value of `errno`, 0 for success.
  private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) -> Int32 {
    while count < buffer.count {
      let got = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
      if got == 0 { return 0 }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
