import Glibc

/// A file that this process creates; closes itself.
final class NewFile {
  private var descriptor: Int32
  private let path: String

  /// - Parameter mode: its permissions, from which the system takes those away that the user's
  ///   mask forbids.
  init(path: String, mode: mode_t = 0o666) throws(FileError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError("create", path) }
    self.path = path
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  func append(_ bytes: [UInt8]) throws(FileError) {
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try append(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let put = write(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if put >= 0 { done += put } else if errno != EINTR { throw FileError("write", path) }
    }
  }

  /// Some file systems tell only here that they are full.
  func close() throws(FileError) {
    defer { descriptor = -1 }
    // An interrupted close has closed on Linux.
    guard Glibc.close(descriptor) == 0 || errno == EINTR else { throw FileError("write", path) }
  }

  /// What tells later whether the file was touched since.
  var stamp: FileStamp? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileStamp(status) : nil
  }

  /// Waits until what was written has reached the disk.
  func synchronise() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError("write to the disk", path) }
  }
}
