import Glibc

/// Writes a file of an export, and remembers its size and sum and what went wrong.
final class ExportSink: FileSink {
  private let file: NewFile
  private var failure: FileError?
  private(set) var size = 0
  private var sum = SHA256()

  /// Creates the file, which must not exist yet.
  init(path: String) throws(FileError) { file = try NewFile(path: path) }

  override func take(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    do throws(FileError) { try file.append(bytes) } catch { failure = error }
    size += bytes.count
    sum.add(bytes)
  }

  /// - Returns: what stands in the file.
  /// - Throws: what went wrong since the file was made.
  func finish() throws(FileError) -> FileSum {
    if let failure { throw failure }
    try file.synchronise()
    try file.close()
    return FileSum(size: size, sha256: sum.finished)
  }
}

/// What tells whether a file arrived whole.
struct FileSum: Sendable, Hashable {
  /// Bytes.
  let size: Int
  /// In lower-case hexadecimal.
  let sha256: String
}
