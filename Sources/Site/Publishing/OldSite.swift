import Glibc

/// The site that a build replaces, held open, so that it stays the same one for this build even if
/// another publishes meanwhile.
final class OldSite: Sendable {
  private let descriptor: Int32

  /// `nil` where there is none.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// A file of it, to compare with; `nil` where there is no such regular file.
  func file(_ path: String) -> OldFile? {
    let file = openat(descriptor, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    return file < 0 ? nil : OldFile(descriptor: file)
  }

  func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isRegular else {
      return nil
    }
    return FileStamp(status)
  }

  /// Makes one of its files a file of the new site as well: the same inode, time and bytes.
  func link(_ path: String, to new: String) throws(FileError) {
    guard linkat(descriptor, path, AT_FDCWD, new, 0) == 0 else { throw FileError("link", new) }
  }
}

/// A file of the old site, open for reading; closes itself.
final class OldFile {
  private let descriptor: Int32
  let size: Int

  /// Takes the descriptor over; `nil` for what is no regular file.
  init?(descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.isRegular
    size = isFile ? Int(status.st_size) : 0
    if !isFile { return nil }
  }

  deinit { close(descriptor) }

  private static let stretch = 131_072

  /// Whether these bytes stand at an offset; not where they cannot be read.
  func holds(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset + bytes.count <= size else { return false }
    var done = 0
    while done < bytes.count {
      let want = min(Self.stretch, bytes.count - done)
      let isSame = withUnsafeTemporaryAllocation(byteCount: want, alignment: 16) { buffer in
        pread(descriptor, buffer.baseAddress!, want, offset + done) == want
          && memcmp(buffer.baseAddress!, bytes.baseAddress! + done, want) == 0
      }
      guard isSame else { return false }
      done += want
    }
    return true
  }

  /// Gives its first bytes in stretches.
  ///
  /// - Throws: also where the file ends sooner.
  func read(
    first count: Int, _ use: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(FileError) {
    var bytes = [UInt8](repeating: 0, count: min(count, Self.stretch))
    var done = 0
    while done < count {
      let want = min(bytes.count, count - done)
      let got = pread(descriptor, &bytes, want, done)
      guard got == want else { throw FileError("read again", "a file of the old site", code: EIO) }
      var failure: FileError?
      bytes.withUnsafeBytes { buffer in
        do throws(FileError) { try use(UnsafeRawBufferPointer(rebasing: buffer[..<want])) } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      done += want
    }
  }
}

/// What shows that a file was not touched since: its inode, its size and when it was written.
public struct FileStamp: Sendable, Hashable {
  public let inode: UInt64
  /// Bytes.
  public let size: Int64
  /// Nanoseconds since 1970.
  public let written: Int64

  init(_ status: stat) {
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    written = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
  }

  init(inode: UInt64, size: Int64, written: Int64) {
    self.inode = inode
    self.size = size
    self.written = written
  }
}
