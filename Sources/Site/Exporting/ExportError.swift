/// Why nothing was exported. What stood there before is whole in every case.
public enum ExportError: Error, Sendable, Hashable {
  /// Something stands there that is not Casebook's to replace.
  case refused(path: String, reason: String)
  /// The system refused an operation.
  case file(FileError)
  /// The database cannot be made; in words.
  case database(String)

  static func wrapping<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(ExportError) -> Value {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .refused(let path, let reason): "will not write the export to \(path): \(reason)"
    case .file(let error): "nothing was exported: \(error)"
    case .database(let reason): "nothing was exported: \(reason)"
    }
  }
}
