import Incidents

/// What the pages say about the site as a whole.
public struct SiteSettings: Sendable {
  public var title: String
  public var organisation: String?
  public var description: String
  /// Where the site will be published, without a slash at its end.
  public var baseURL: String?
  /// The language of the documents, a tag after BCP 47; the pages' own words are English.
  public var language: String
  /// Address of a document in the repository's web view; `{path}` stands for the document's path.
  public var repository: String?
  /// Under which the data may be used.
  public var licence: Licence?
  /// An organisation's own words for causes, by the cause's id.
  public var causeKeywords: [String: [String]] = [:]
  /// Whether the organisation's own eyes alone may see the site.
  var isInternal = false
  /// Name and version of the program, for the footer and the feed.
  public var generator: String

  public init(
    title: String, organisation: String? = nil, description: String = "",
    baseURL: String? = nil, language: String = "en", repository: String? = nil,
    generator: String = "Casebook"
  ) {
    self.title = title
    self.organisation = organisation
    self.description = description
    self.baseURL = baseURL
    self.language = language
    self.repository = repository
    self.generator = generator
  }

  /// - Parameter words: what the site is called where the configuration does not say.
  init(_ configuration: Configuration, words: Words, audience: Audience = .public) {
    let organisation = configuration.organisation
    self.init(
      title: configuration.title
        ?? organisation.map { words.text("site.title-of", ["organisation": $0]) }
        ?? words["site.title"],
      organisation: organisation,
      description: configuration.description ?? words["site.description"],
      baseURL: configuration.baseURL,
      language: configuration.language, repository: configuration.repository)
    isInternal = audience == .internal
    licence = configuration.licence
    causeKeywords = configuration.reading.causeKeywords
  }

  /// Where a document's source can be read; `nil` without a repository.
  func sourceAddress(of path: String) -> String? {
    guard let repository else { return nil }
    return repository.replacing("{path}", with: PercentCoding.encode(path: path))
  }
}
