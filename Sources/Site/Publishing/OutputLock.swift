import Glibc

/// Keeps two builds from clearing up and replacing beside the same output at once.
///
/// What an exchange leaves in the staging folder is the old site, which belongs to no live build any
/// more: another build's clearing must not take its marker away before it has been verified. The
/// lock is on the folder above, so that no file of its own is left behind.
enum OutputLock {
  /// Waits until no other build holds the lock, then runs the steps. Where the file system has no
  /// locks, they run all the same.
  static func with<Result, Failure>(
    _ output: OutputFolder, _ steps: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let descriptor = open(output.parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 {
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
    return try steps()
  }
}
