import Markup

/// In which language the pages speak, and which phrases an organisation words differently.
public struct InterfaceSettings: Sendable {
  /// A tag after BCP 47; `nil` for English.
  public var language: String?
  /// Where it stands in `source`.
  var languageRange = 0..<0
  /// A map as in a words file.
  var words: YAMLValue?
  /// The configuration, for messages.
  var source: SourceFile?

  public init() {}
}
