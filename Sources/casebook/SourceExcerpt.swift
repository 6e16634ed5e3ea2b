import Markup

/// One line of a document with carets below the words in question. Long lines are cut to the part
/// around them.
struct SourceExcerpt {
  let line: LineExcerpt
  let start: SourcePosition
  /// Exclusive; where it is on a later line, the carets run to the end of this one.
  let end: SourcePosition?

  /// The widest excerpt, in characters.
  private static let width = 96
  /// How much of a long line stands before the carets.
  private static let lead = 30

  /// Two lines, the first with its number; each ends with a line feed.
  func text(colour: (String) -> String = { $0 }) -> String {
    let scalars = Array(Printable.text(line.text).unicodeScalars)
    let from = min(start.column - line.column, scalars.count)
    let to = min(max(from, lastColumn(in: scalars) - line.column), scalars.count)
    let first = scalars.count > Self.width ? max(0, from - Self.lead) : 0
    let last = min(scalars.count, first + Self.width)
    let shown =
      (first > 0 ? "…" : "") + String(scalars[first..<last])
      + (last < scalars.count || line.isCut ? "…" : "")
    let number = String(start.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let indent = String(repeating: " ", count: from - first + (first > 0 ? 1 : 0))
    let carets = String(repeating: "^", count: max(1, min(to, last) - from))
    return "  \(number) | \(shown)\n  \(margin) | \(indent)\(colour(carets))\n"
  }

  private func lastColumn(in scalars: [Unicode.Scalar]) -> Int {
    guard let end else { return start.column + 1 }
    return end.line == start.line ? end.column : line.column + scalars.count
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
