/// What the data says of itself as a whole.
public struct DataAbout: Sendable {
  public let title: String
  public let description: String?
  public let organisation: String?
  /// Where the site is published.
  public let homepage: String?
  public let licence: Licence?
  /// The version of the tables and columns; whatever breaks a query raises it.
  public static let version = 1

  public init(_ configuration: Configuration) {
    organisation = configuration.organisation
    title =
      configuration.title ?? organisation.map { "\($0) incidents" } ?? "Incident history"
    description = configuration.description
    homepage = configuration.baseURL
    licence = configuration.licence
  }
}
