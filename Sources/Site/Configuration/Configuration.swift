import Incidents
import Markup

/// What an organisation sets in `casebook.yml`, the one optional file in the content folder.
public struct Configuration: Sendable {
  public static let fileName = "casebook.yml"

  public var title: String?
  public var organisation: String?
  public var description: String?
  /// Without a slash at its end.
  public var baseURL: String?
  /// A language tag after BCP 47.
  public var language = "en"
  /// The language and the words of the pages.
  public var interface = InterfaceSettings()
  /// Address of a document in the repository's web view; `{path}` stands for the document's path.
  public var repository: String?
  /// Under which the data may be used.
  public var licence: Licence?
  /// What new postmortems begin as: a path in the content folder.
  public var template: String?
  /// Whether text files without an ending in their names are documents too.
  public var extensionless = false
  /// Which files hold several incidents.
  public var splits = SplitRules()
  /// Where the rules of `splits` stand, for the findings about them; as many as there are rules.
  var splitFindings: [Diagnostic] = []
  /// What reading the documents needs.
  public var reading = ReadingSettings()

  public init() {
    reading.offsetOfZone = { name, local in ZoneOffsets.offset(of: name, at: local) }
  }

  /// Findings about rules that no document fits.
  ///
  /// - Parameter documents: paths inside the content folder.
  func idleSplits(_ documents: [String]) -> [Diagnostic] {
    zip(splits.rules, splitFindings).compactMap { rule, finding in
      documents.contains(where: rule.pattern.matches) ? nil : finding
    }
  }

  /// Reads a configuration. Whatever is wrong in it is left out with a diagnostic.
  public static func read(
    _ source: SourceFile
  ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    let (value, syntax) = YAMLParser.parse(source, range: 0..<source.bytes.count)
    var reader = ConfigurationReader(source: source)
    reader.configuration.interface.source = source
    if let value { reader.read(value) }
    return (reader.configuration, syntax + reader.diagnostics)
  }
}
