import Glibc

/// A file that this process creates; closes itself.
final class NewFile {
  private let descriptor: Int32
  private let path: String

  /// - Parameter mode: its permissions, from which the system takes those away that the user's
  ///   mask forbids.
  init(path: String, mode: mode_t = 0o666) throws(FileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError("create", path) }
    self.path = path
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws(FileError) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, code == 0 {
        let put = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if put >= 0 { done += put } else if errno != EINTR { code = errno }
      }
    }
    guard code == 0 else { throw FileError("write", path, code: code) }
  }

  /// Waits until what was written has reached the disk.
  func synchronise() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError("write to the disk", path) }
  }
}
