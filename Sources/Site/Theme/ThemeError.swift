/// Why a theme cannot be used.
public enum ThemeError: Error, Sendable, Hashable {
  /// The folder or one of its files cannot be read.
  case unreadable(FileError)
  /// A template that cannot be compiled. Line and column count from 1.
  case brokenTemplate(path: String, line: Int, column: Int, reason: String)
  /// A file of words that is no YAML. Line and column count from 1.
  case brokenWords(path: String, line: Int, column: Int, reason: String)
  /// A template that asks for a partial that the theme lacks.
  case unknownPartial(path: String, line: Int, name: String)
  /// A template that holds itself, by way of others or not: there is no end to it.
  case endlessPartial(path: String, line: Int, name: String)
  /// A folder with neither templates nor assets: most likely not the one that was meant.
  case noTheme(path: String)
}

extension ThemeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .brokenTemplate(let path, let line, let column, let reason):
      "\(path):\(line):\(column): the template is broken: \(reason)"
    case .brokenWords(let path, let line, let column, let reason):
      "\(path):\(line):\(column): these words cannot be read: \(reason)"
    case .unknownPartial(let path, let line, let name):
      "\(path):\(line):1: there is no template “\(name)”"
    case .endlessPartial(let path, let line, let name):
      "\(path):\(line):1: the template “\(name)” holds this one, so there is no end to it"
    case .noTheme(let path):
      "\(path): this folder holds no templates/*.mustache, no assets/*, no search/*.js and no words/*.yml"
    }
  }
}
