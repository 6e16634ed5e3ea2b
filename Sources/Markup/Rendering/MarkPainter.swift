/// Writes text with the stretches marked that values come from.
struct MarkPainter {
  private let marks: [RenderRequest.Mark]
  /// The first mark that may still have text before it.
  private var next = 0
  private var written: Set<String> = []

  init(_ marks: [RenderRequest.Mark]) {
    self.marks = marks.sorted { ($0.range.lowerBound, $0.id) < ($1.range.lowerBound, $1.id) }
  }

  /// Writes a literal that stands at `offset` in the source, or nowhere that is known.
  mutating func write(_ literal: [UInt8], at offset: Int?, to writer: inout HTMLWriter) {
    guard let offset, next < marks.count else { return writer.text(literal) }
    let end = offset + literal.count
    var at = offset
    var index = next
    while index < marks.count, marks[index].range.lowerBound < end {
      let mark = marks[index]
      if mark.range.upperBound <= at {
        anchor(mark, to: &writer)
      } else {
        let low = max(at, mark.range.lowerBound)
        let high = min(end, mark.range.upperBound)
        writer.text(literal[at - offset..<low - offset])
        open(mark, &writer)
        writer.text(literal[low - offset..<high - offset])
        writer.raw("</mark>")
        at = high
      }
      if mark.range.upperBound <= end, index == next { next += 1 }
      index += 1
    }
    writer.text(literal[(at - offset)...])
  }

  private mutating func open(_ mark: RenderRequest.Mark, _ writer: inout HTMLWriter) {
    writer.raw("<mark class=\"evidence\"")
    if written.insert(mark.id).inserted { writer.attribute("id", mark.id.utf8) }
    writer.raw(">")
  }

  /// A target for a mark whose own text could not be placed, so that its link still leads here.
  private mutating func anchor(_ mark: RenderRequest.Mark, to writer: inout HTMLWriter) {
    guard written.insert(mark.id).inserted else { return }
    writer.raw("<span class=\"evidence\"")
    writer.attribute("id", mark.id.utf8)
    writer.raw("></span>")
  }

  /// The targets of all marks that no text was found for.
  mutating func finish(_ writer: inout HTMLWriter) {
    let left = marks.filter { !written.contains($0.id) }
    guard !left.isEmpty else { return }
    writer.raw("<div>")
    for mark in left { anchor(mark, to: &writer) }
    writer.raw("</div>")
  }
}
