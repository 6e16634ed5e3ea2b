import DefaultTheme
import Mustache

/// The templates, compiled once, and the assets of a site: the built-in ones, replaced file by
/// file by those of a folder.
public struct Theme: Sendable {
  /// By file name.
  let assets: [String: [UInt8]]
  private let library: MustacheLibrary

  /// The built-in theme.
  public init() throws(ThemeError) {
    try self.init(files: ThemeFiles())
  }

  /// - Parameter folder: holds `templates/*.mustache` and `assets/*`; a file there takes the place
  ///   of the built-in one of that name, and others are added.
  public init(folder: String) throws(ThemeError) {
    try self.init(files: ThemeFiles(folder: folder))
  }

  init(files: ThemeFiles) throws(ThemeError) {
    var library = MustacheLibrary()
    for (name, file) in files.templates.sorted(by: { $0.key < $1.key }) {
      for partial in TemplateCompiler.partials(in: file.text)
      where files.templates[partial.name] == nil {
        throw .unknownPartial(path: file.path, line: partial.line, name: partial.name)
      }
      library.register(try TemplateCompiler.compile(file.text, path: file.path), named: name)
    }
    self.library = library
    assets = files.assets
  }

  /// Fills a template that every theme has.
  func render(_ template: Template, _ values: PageValues) -> String {
    library.render(values, withTemplate: template.rawValue) ?? ""
  }

  /// The templates that pages ask for.
  enum Template: String, CaseIterable {
    case about, home, incident, incidents, page, term, terms, trends
    case head = "page-head"
    case header = "page-header"
    case footer = "page-footer"
    case notFound = "not-found"
  }
}
