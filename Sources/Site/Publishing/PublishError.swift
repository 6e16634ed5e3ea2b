/// Why a site was not published. The old site is whole in every case.
public enum PublishError: Error, Sendable, Hashable {
  /// The output folder is not Casebook's to replace.
  case refused(path: String, reason: String)
  /// The system refused an operation.
  case file(FileError)
  /// Other builds kept replacing the folder at the same time.
  case contended(path: String)

  static func wrapping<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(PublishError) -> Value {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

extension PublishError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .refused(let path, let reason): "will not write the site to \(path): \(reason)"
    case .file(let error): "the site was not published: \(error)"
    case .contended(let path): "other builds keep replacing \(path); the site was not published"
    }
  }
}
