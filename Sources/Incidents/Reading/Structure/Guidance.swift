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
    case .line: isItalic(passage.text, bytes) && asks(passage)
    case .row:
      passage.cells.count > 1
        && passage.cells.allSatisfy { $0.count > 0 && isItalic($0, bytes) }
        && passage.cells.contains { cell in
          cell.tokens.contains { examples.contains($0.word) }
        }
    // A list in italics is somebody's list.
    case .heading, .item: false
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

  /// Among actions "add" and "write" are what is to be done.
  private static func asks(_ passage: Passage) -> Bool {
    let word = passage.text.word(0)
    return demands.contains(word)
      || passage.role != .actions && (instructions.contains(word) || questions.contains(word))
  }

  private static let examples: WordSet = ["example", "sample"]
  private static let demands: WordSet = [
    "every", "smart", "optional", "example", "list", "describe",
  ]
  private static let instructions: WordSet = [
    "do", "don't", "use", "explain", "write", "replace", "delete", "add",
    "state", "include", "provide", "fill", "summarise", "summarize", "give", "insert", "attach",
    "put", "enter", "specify", "mention", "remember", "briefly", "keep", "think", "consider",
    "link",
  ]
  private static let questions: WordSet = ["what", "how", "who", "which", "why", "when"]
}
