/// The block of metadata at the top of a document, between `---` or `+++` lines.
public struct FrontMatter: Sendable, Hashable {
  public enum Notation: Sendable, Hashable {
    case yaml, toml
  }

  /// With both fences.
  public let range: Range<Int>
  public let entries: [YAMLEntry]
  public let notation: Notation
  /// The line (index from 0) that more keys may be written before.
  public let additionLine: Int
  /// Names that no key may bear although no entry does: TOML's tables.
  public let takenNames: Set<String>

  public init(
    range: Range<Int>, entries: [YAMLEntry], notation: Notation, additionLine: Int,
    takenNames: Set<String> = []
  ) {
    self.range = range
    self.entries = entries
    self.notation = notation
    self.additionLine = additionLine
    self.takenNames = takenNames
  }
}
