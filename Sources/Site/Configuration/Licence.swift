/// Under which licence an organisation publishes its data.
public enum Licence: Sendable, Hashable {
  /// By its id, such as `CC-BY-4.0`.
  case named(String)
  case address(String)

  /// As the configuration has it.
  public var text: String {
    switch self {
    case .named(let text), .address(let text): text
    }
  }
}
