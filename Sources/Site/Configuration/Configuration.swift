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
  /// Who may read which documents.
  var audience = AudienceRules()
  /// Where its rules stand, for the findings about them; as many as there are rules.
  var audienceFindings: [Diagnostic] = []
  /// What is kept out of everything that is published.
  var redaction = Redaction()
  /// What keeps the two from being known; then nothing may be published.
  var unclearPrivacy: Diagnostic?
  /// What the organisation makes of the rules of `check`.
  public var checks: [Rule: RuleLevel] = [:]
  /// Names that must not be published.
  public var people: [String] = []
  /// Names of hosts that must not be published, `*` standing for any part.
  public var internalHosts: [String] = []
  /// The address of a rule's page, `{rule}` standing for its id.
  public var rulePages: String?
  /// What reading the documents needs.
  public var reading = ReadingSettings()

  public init() {
    reading.offsetOfZone = { name, local in ZoneOffsets.offset(of: name, at: local) }
  }

  /// Findings about rules that no document fits.
  ///
  /// - Parameter documents: paths inside the content folder.
  func idleSplits(_ documents: [String]) -> [Diagnostic] {
    idle(splits.rules.map(\.pattern), splitFindings, documents)
  }

  /// The same about rules of audiences.
  ///
  /// - Parameter files: attachments too.
  func idleAudiences(_ files: [String]) -> [Diagnostic] {
    idle(audience.rules.map(\.pattern), audienceFindings, files)
  }

  private func idle(
    _ patterns: [PathPattern], _ findings: [Diagnostic], _ files: [String]
  ) -> [Diagnostic] {
    zip(patterns, findings).compactMap { pattern, finding in
      files.contains(where: pattern.matches) ? nil : finding
    }
  }

  /// Reads a configuration. Whatever is wrong in it is left out with a diagnostic.
  ///
  /// - Parameter audience: for the public the texts say what `redact` lets them.
  public static func read(
    _ source: SourceFile, for audience: Audience = .internal
  ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    let (value, syntax) = YAMLParser.parse(source, range: 0..<source.bytes.count)
    var reader = ConfigurationReader(source: source)
    reader.configuration.interface.source = source
    if let value {
      reader.read(value)
    } else {
      reader.doubtPrivacy(syntax)
    }
    guard audience == .public, let value,
      let published = PublicConfiguration(reader.configuration.redaction, source, value)
    else { return (reader.configuration, syntax + reader.diagnostics) }
    var configuration = read(published.source).configuration
    configuration.redaction = reader.configuration.redaction
    configuration.unclearPrivacy = reader.configuration.unclearPrivacy
    return (configuration, syntax + reader.diagnostics + published.diagnostics)
  }
}
