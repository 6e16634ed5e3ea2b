import Glibc

/// Puts a file's new content in the place of the old in one step: whoever looks, and whatever fails,
/// finds one of the two whole.
struct FileReplacement: Sendable {
  /// Every step, so that a test can make any one fail.
  struct Steps: Sendable {
    /// Creates a file that must not exist yet, and waits until it has reached the disk.
    var write: @Sendable (_ bytes: [UInt8], _ path: String) throws(FileError) -> Void
    /// Gives a file the owner, group and permissions of another.
    var dress: @Sendable (_ path: String, _ like: FileStatus) throws(FileError) -> Void
    var status: @Sendable (_ path: String) throws(FileError) -> FileStatus
    var rename: @Sendable (_ from: String, _ to: String) throws(FileError) -> Void
    var remove: @Sendable (_ path: String) throws(FileError) -> Void
    /// Waits until a folder's names have reached the disk.
    var settle: @Sendable (_ folder: String) throws(FileError) -> Void
  }

  var steps = Steps.system

  /// - Parameters:
  ///   - path: without symbolic links.
  ///   - before: how the file was when its content was read: nobody else's change is overwritten.
  func replace(_ path: String, with bytes: [UInt8], before: FileStatus) throws(FileError) {
    let (folder, _) = FilePath.split(path)
    guard access(path, W_OK) == 0 else { throw FileError("write", path) }
    let number = String(UInt64.random(in: 0 ... .max), radix: 36)
    // The dot keeps a build from taking it for a document.
    let new = FilePath.join(folder, ".casebook-adopt-\(number)")
    do throws(FileError) {
      try steps.write(bytes, new)
      try steps.dress(new, before)
      guard try steps.status(path) == before else {
        throw FileError("replace the file, which changed meanwhile,", path, code: EBUSY)
      }
      try steps.rename(new, path)
    } catch {
      // What went wrong first is what matters.
      try? steps.remove(new)
      throw error
    }
    try steps.settle(folder)
  }
}

/// What tells a file from another and from itself at another time.
struct FileStatus: Sendable, Hashable {
  let identity: FileIdentity
  let size: Int
  let mode: UInt32
  let owner: UInt32
  let group: UInt32
  /// Of the last change of the content, in seconds and nanoseconds since 1970.
  let seconds: Int
  let nanoseconds: Int

  init(path: String) throws(FileError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileError("look at", path) }
    identity = FileIdentity(status)
    size = Int(status.st_size)
    mode = UInt32(status.st_mode) & 0o7777
    owner = status.st_uid
    group = status.st_gid
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}

extension FileReplacement.Steps {
  static let system = Self(
    write: { bytes, path throws(FileError) in
      // Nobody else's to read until it has the permissions of the file that it replaces.
      let file = try NewFile(path: path, mode: 0o600)
      try file.append(bytes)
      try file.synchronise()
    },
    dress: { path, like throws(FileError) in
      // The owner first: changing it takes special permissions away.
      var status = stat()
      guard lstat(path, &status) == 0 else { throw FileError("look at", path) }
      if status.st_uid != like.owner || status.st_gid != like.group {
        guard lchown(path, like.owner, like.group) == 0 else {
          throw FileError("keep the owner and group of the file that would be replaced by", path)
        }
      }
      guard chmod(path, like.mode) == 0 else { throw FileError("set the permissions of", path) }
    },
    status: { path throws(FileError) in try FileStatus(path: path) },
    rename: { from, to throws(FileError) in
      guard Glibc.rename(from, to) == 0 else { throw FileError("replace", to) }
    },
    remove: { path throws(FileError) in
      guard unlink(path) == 0 else { throw FileError("remove", path) }
    },
    settle: { folder throws(FileError) in
      let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard opened >= 0 else { throw FileError("open", folder) }
      defer { close(opened) }
      // Some file systems cannot do this for folders, and need not.
      guard fsync(opened) == 0 || errno == EINVAL else {
        throw FileError("write to the disk", folder)
      }
    })
}
