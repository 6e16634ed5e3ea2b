import Glibc

/// An operation on a file that the system refused.
public struct FileError: Error, Sendable, Hashable {
  /// What was tried, as in "cannot open".
  public let operation: String
  public let path: String
  /// The value of `errno`.
  public let code: Int32

  public init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Where looking for a file ends with one of these, there is none, or none that anybody could read.
  static let absent: Set<Int32> = [ENOENT, ENOTDIR, EACCES]

  /// What the system says, such as "Permission denied".
  public var reason: String { String(cString: strerror(code)) }
}

extension FileError: CustomStringConvertible {
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
