/// A value of a YAML document with the place it stands at; aliases are resolved, anchors forgotten.
public struct YAMLValue: Sendable, Hashable {
  public indirect enum Kind: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    /// Also everything YAML 1.1 would call a timestamp: dates are read by Casebook, not by YAML.
    case string(String)
    case list([YAMLValue])
    case map([YAMLEntry])
  }

  public let kind: Kind
  /// Byte range in the file that holds it.
  public let range: Range<Int>
  /// The scalar as written, without quotes; `nil` for lists and maps.
  public let written: String?

  public init(kind: Kind, range: Range<Int>, written: String?) {
    self.kind = kind
    self.range = range
    self.written = written
  }
}

/// A key and its value, in document order.
public struct YAMLEntry: Sendable, Hashable {
  public let key: String
  public let keyRange: Range<Int>
  public let value: YAMLValue

  public init(key: String, keyRange: Range<Int>, value: YAMLValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
