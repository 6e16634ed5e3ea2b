/// The words that incidents are sorted by; `casebook.yml` can change labels and add categories.
public struct Taxonomy: Sendable {
  /// A named class with what it means.
  public struct Term: Sendable, Hashable {
    /// Kebab-case; stands in addresses and data.
    public let id: String
    /// As a heading says it.
    public let label: String
    /// One sentence.
    public let meaning: String

    public init(id: String, label: String, meaning: String) {
      self.id = id
      self.label = label
      self.meaning = meaning
    }
  }

  /// Root causes, in the order that pages show them; always ends with `unknown`.
  public var causes: [Term]
  public var triggers: [Term]
  public var components: [Term]

  public init(causes: [Term], triggers: [Term], components: [Term]) {
    self.causes = causes
    self.triggers = triggers
    self.components = components
  }

  public func cause(_ id: CauseID) -> Term? { causes.first { $0.id == id.rawValue } }
  public func trigger(_ id: TriggerID) -> Term? { triggers.first { $0.id == id.rawValue } }
  public func component(_ id: String) -> Term? { components.first { $0.id == id } }
}
