import Markup

/// What a template's author left in italics for whoever fills it in: "_Do not stop at human error!_".
enum Guidance {
  /// Gives such passages the role of what nobody reads.
  static func mark(_ passages: inout [Passage], in source: SourceFile) {
    for index in passages.indices
    where passages[index].role != .retold && !passages[index].isOpener {
      if isGuidance(passages[index], source.bytes) { passages[index].role = .retold }
    }
  }

  private static func isGuidance(_ passage: Passage, _ bytes: [UInt8]) -> Bool {
    switch passage.form {
    case .line, .item:
      isItalic(passage.text, bytes)
        && (instructions.contains(passage.text.word(0)) || questions.contains(passage.text.word(0)))
    case .row:
      // An example for a row.
      passage.cells.count > 1
        && passage.cells.allSatisfy { $0.count > 0 && isItalic($0, bytes) }
    case .heading: false
    }
  }

  /// Whether one mark of emphasis stands around all of a text, and not two.
  private static func isItalic(_ text: TokenText, _ bytes: [UInt8]) -> Bool {
    let range = text.plain.sourceRange
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    guard text.count > 0, before >= 0, after < bytes.count else { return false }
    let mark = bytes[before]
    guard mark == UInt8(ascii: "_") || mark == UInt8(ascii: "*"), bytes[after] == mark else {
      return false
    }
    return (before == 0 || bytes[before - 1] != mark)
      && (after + 1 == bytes.count || bytes[after + 1] != mark)
  }

  private static let instructions: WordSet = [
    "do", "don't", "use", "list", "describe", "explain", "write", "replace", "delete", "add",
    "state", "include", "provide", "fill", "summarise", "summarize", "give", "insert", "attach",
    "put", "enter", "specify", "mention", "remember", "briefly", "every", "smart", "example",
    "optional", "keep", "think", "consider", "link",
  ]
  private static let questions: WordSet = ["what", "how", "who", "which", "why", "when"]
}
