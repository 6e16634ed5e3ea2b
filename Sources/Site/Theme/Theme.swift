import DefaultTheme
import Mustache

/// The templates and assets that a site is made with.
public struct Theme: Sendable {
  let library: MustacheLibrary
  /// By file name, such as `site.css`.
  let assets: [String: [UInt8]]

  /// The built-in theme, with files of `folder` in the place of those of the same path.
  ///
  /// - Throws: `ThemeError` where a template cannot be compiled or a file cannot be read.
  public init(overriddenBy folder: String? = nil) throws(ThemeError) {
    var files = DefaultTheme.files
    if let folder {
      for (path, bytes) in try ThemeFolder.files(of: folder) { files[path] = bytes }
    }
    var templates: [String: MustacheTemplate] = [:]
    var assets: [String: [UInt8]] = [:]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if let name = Self.name(path, in: "templates/", suffix: ".mustache") {
        templates[name] = try Self.compile(bytes, path)
      } else if path.hasPrefix("assets/") {
        assets[String(path.dropFirst("assets/".count))] = bytes
      }
    }
    library = MustacheLibrary(templates: templates)
    self.assets = assets
  }

  private static func name(_ path: String, in folder: String, suffix: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(suffix) else { return nil }
    return String(path.dropFirst(folder.count).dropLast(suffix.count))
  }

  private static func compile(
    _ bytes: [UInt8], _ path: String
  ) throws(ThemeError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch let error as MustacheTemplate.ParserError {
      throw ThemeError(
        path: path, line: error.context.lineNumber, column: error.context.columnNumber,
        reason: "\(error.error)")
    } catch {
      throw ThemeError(path: path, line: nil, column: nil, reason: "\(error)")
    }
  }

  /// - Returns: the template filled in; the built-in theme has every name that the pages ask for.
  func render(_ template: String, _ context: [String: Any]) -> String {
    library.render(context, withTemplate: template) ?? ""
  }
}

/// A theme that cannot be used.
public struct ThemeError: Error, Sendable, CustomStringConvertible {
  /// Inside the theme's folder.
  public let path: String
  /// From 1.
  public let line: Int?
  public let column: Int?
  public let reason: String

  public var description: String {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return "\(path)\(place): error: \(reason) [theme]"
  }
}
