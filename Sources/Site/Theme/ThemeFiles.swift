import DefaultTheme
import Markup

/// A theme's files before they are compiled.
struct ThemeFiles: Sendable {
  /// By name without the extension.
  private(set) var templates: [String: SourceFile] = [:]
  /// The templates that a folder replaces or adds.
  private(set) var own: Set<String> = []
  /// By file name.
  private(set) var assets: [String: [UInt8]] = [:]
  /// By language; a folder's file stands after the built-in one, whose phrases it may replace.
  private(set) var words: [String: [SourceFile]] = [:]

  /// The search's scripts by file name.
  private(set) var search: [String: [UInt8]] = [:]

  private static let folders: Set = ["templates", "assets", "words", "search"]
  private static let sizeLimit = 16 * 1024 * 1024

  init() {
    for (name, bytes) in DefaultTheme.templates {
      templates[name] = SourceFile(path: "theme/templates/\(name).mustache", bytes: bytes)
    }
    assets = DefaultTheme.assets
    search = Dictionary(uniqueKeysWithValues: DefaultTheme.search.map { ($0.name, $0.bytes) })
    words = Dictionary(
      uniqueKeysWithValues: DefaultTheme.words.map { language, bytes in
        (language, [SourceFile(path: "theme/words/\(language).yml", bytes: bytes)])
      })
  }

  init(folder path: String) throws(ThemeError) {
    self.init()
    var found = false
    do throws(FileError) {
      let folder = try ContentFolder(path: path)
      for name in try FolderListing.names(in: path) where Self.folders.contains(name) {
        for file in try FolderListing.names(in: FilePath.join(path, name)) {
          // Editors leave hidden files behind.
          guard !file.hasPrefix(".") else { continue }
          found = try add(file, of: name, in: folder) || found
        }
      }
    } catch {
      throw .unreadable(
        error.path == path ? FileError("open the theme", path, code: error.code) : error)
    }
    guard found else { throw .noTheme(path: path) }
  }

  /// - Returns: whether the file is part of a theme.
  private mutating func add(
    _ file: String, of kind: String, in folder: ContentFolder
  ) throws(FileError) -> Bool {
    let ending = kind == "templates" ? ".mustache" : kind == "words" ? ".yml" : ""
    guard file.hasSuffix(ending) else { return false }
    // A script that the search has not is none that it would run.
    if kind == "search", search[file] == nil { return false }
    let name = String(file.dropLast(ending.count))
    let relative = "\(kind)/\(file)"
    let bytes = try folder.openFile(relative).read(limit: Self.sizeLimit)
    let place = FilePath.join(folder.path, relative)
    switch kind {
    case "assets": assets[file] = bytes
    case "search": search[file] = bytes
    case "words": words[name, default: []].append(SourceFile(path: place, bytes: bytes))
    default:
      own.insert(name)
      templates[name] = SourceFile(path: place, bytes: bytes)
    }
    return true
  }
}
