import Incidents
import Markup

/// Reads what front matter accepts for the whole document: `check: {ignore: [missing-timeline]}`.
struct SuppressionMetadata {
  private let source: SourceFile
  private(set) var suppressions: [Suppression] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
    guard Self.mayStand(in: source), let frontMatter = FrontMatterParser.parse(source).frontMatter,
      let entry = frontMatter.entries.first(where: { $0.key == FrontMatterKey.check })
    else { return }
    read(entry.value)
  }

  /// Front matter is read a second time only where the key may be in it.
  private static func mayStand(in source: SourceFile) -> Bool {
    let start = source.bytes.prefix(16_384)
    guard let first = start.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
      return false
    }
    let key = Array(FrontMatterKey.check.utf8)
    var at = 0
    while let found = source.bytes.firstOffset(of: UInt8(ascii: "\n"), in: at..<start.count) {
      at = found + 1
      if start[at...].starts(with: key) { return true }
    }
    return false
  }

  private mutating func read(_ value: YAMLValue) {
    guard case .map(let entries) = value.kind else {
      if case .null = value.kind { return }
      return wrongType("check must be a map such as {ignore: [missing-timeline]}", value)
    }
    for entry in entries {
      guard entry.key == "ignore" else {
        diagnostics.append(
          Diagnostic(
            .warning, .unknownKey, "\("check.\(entry.key)".quoted) is not a key of front matter",
            in: source, at: entry.keyRange, help: "known here: ignore"))
        continue
      }
      let values =
        switch entry.value.kind {
        case .list(let values): values
        case .null: [YAMLValue]()
        default: [entry.value]
        }
      var names: [Suppression.Name] = []
      for value in values {
        if let name = name(value) { names.append(name) }
      }
      if !names.isEmpty { suppressions.append(Suppression(names: names, lines: nil)) }
    }
  }

  private mutating func name(_ value: YAMLValue) -> Suppression.Name? {
    guard case .string(let text) = value.kind else {
      wrongType("check.ignore must be a list of rules", value)
      return nil
    }
    return Suppression.Name(text: text, range: value.range)
  }

  private mutating func wrongType(_ message: String, _ value: YAMLValue) {
    diagnostics.append(Diagnostic(.error, .wrongType, message, in: source, at: value.range))
  }
}
