import Site

/// Why nothing was begun.
public enum StartError: Error, Sendable, Hashable {
  /// These stand in the way; nothing was written.
  case exists(folder: String, names: [String])
  /// A postmortem of the same day and title is there.
  case hasPostmortem(path: String)
  /// The configured template cannot be used.
  case template(path: String, reason: String)
  case file(FileError)

  static func wrapping<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(StartError) -> Value {
    do throws(FileError) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

extension StartError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .exists(let folder, let names):
      let verb = names.count == 1 ? "is" : "are"
      return
        "nothing was written: \(names.joined(separator: ", ")) \(verb) in \(folder) already; "
        + "choose another folder or move what is there away"
    case .hasPostmortem(let path):
      return "\(path) is there already; choose another title or --date"
    case .template(let path, let reason): return "cannot use the template \(path): \(reason)"
    case .file(let error): return error.description
    }
  }
}
