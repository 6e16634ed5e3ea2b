import Incidents
import Markup

/// A document that is a page of the site beside the incidents, such as an introduction.
public struct SitePage: Sendable {
  public let source: SourceFile
  public let reading: PageReading
  /// Fit for a file name; unique among the pages after ``UniquePageIDs``.
  public internal(set) var id: String
  public internal(set) var aliases: [String]

  init(source: SourceFile, reading: PageReading) {
    self.source = source
    self.reading = reading
    id = Self.id(of: reading, at: source.path)
    aliases = reading.aliases
  }

  public var title: String { reading.title.value }

  /// Relative to the site. The introduction stands on the first page.
  public var path: String {
    reading.isHome ? SiteAddress.home : SiteAddress.contentPage(id)
  }

  /// What its author wrote to stand under the title; a first paragraph stands below anyway.
  var lead: String? {
    reading.description.flatMap { $0.evidence.rule == .frontMatter ? $0.value : nil }
  }

  /// The name that was asked for, else that of the file.
  private static func id(of reading: PageReading, at path: String) -> String {
    if let name = reading.name, name.utf8.contains(where: FitID.isFit) {
      return FitID.isFit(name) ? name : FitID.make(of: name)
    }
    let file = FilePath.split(path).name
    return Slug.make(title: String(file.prefix { $0 != "." }), start: nil)
  }
}
