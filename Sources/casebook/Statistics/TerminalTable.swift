/// Rows whose cells stand below each other. Cells from documents must be printable.
struct TerminalTable {
  enum Alignment {
    case left, right
    /// To the left, and close to the column before.
    case close
  }

  let alignments: [Alignment]
  /// The column that is cut where a line would be too wide.
  var flexible = 0
  var rows: [[String]] = []

  init(_ alignments: [Alignment], flexible: Int = 0) {
    self.alignments = alignments
    self.flexible = flexible
  }

  private static let indent = 2
  private static let narrowest = 8

  var lines: [String] {
    var widths = alignments.indices.map { column in
      rows.map { TerminalText.columns($0[column]) }.max() ?? 0
    }
    // A column without anything takes no room.
    let used = widths.indices.filter { widths[$0] > 0 }
    let gaps = alignments.map { $0 == .close ? " " : "  " }
    let total =
      used.reduce(Self.indent) { $0 + widths[$1] }
      + used.dropFirst().reduce(0) { $0 + gaps[$1].count }
    widths[flexible] -= max(0, total - TerminalText.width)
    widths[flexible] = max(min(Self.narrowest, widths[flexible]), widths[flexible])
    return rows.map { row in
      let line = used.reduce(into: "") { line, column in
        let cell =
          column == flexible ? TerminalText.clipped(row[column], widths[column]) : row[column]
        let room = String(
          repeating: " ", count: max(0, widths[column] - TerminalText.columns(cell)))
        if column != used.first { line += gaps[column] }
        line += alignments[column] == .right ? room + cell : cell + room
      }
      return String(repeating: " ", count: Self.indent) + line.trimmed
    }
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmed: Substring {
    self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
  }
}
