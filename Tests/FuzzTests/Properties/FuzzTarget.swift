/// Something that reads bytes from anywhere, and what must hold whatever they are.
struct FuzzTarget: Sendable {
  /// As `make fuzz TARGETS=…` and the folders of found inputs call it.
  let name: String
  /// Whether it looks at a text of a line or two, not at documents.
  var readsLines = false
  /// What does not hold for these bytes; `nil` where all is well.
  let fault: @Sendable (_ bytes: [UInt8]) -> String?

  static let all =
    [document, readings, adoption, lines, frontMatter, rendering, configuration, pictures]
    + [dates, clocks, zones, moments, durations, shares, queries, snippets, index, statistics]

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
