/// Writes text with the stretches marked that values come from.
struct MarkPainter {
  private let marks: [RenderRequest.Mark]
  /// The first mark that may still have text before it.
  private var next = 0
  private var written: Set<String> = []

  init(_ marks: [RenderRequest.Mark]) {
    self.marks = marks.sorted { ($0.range.lowerBound, $0.id) < ($1.range.lowerBound, $1.id) }
  }

  /// Writes a literal with its place in the source, where that is known.
  mutating func write(
    _ literal: UnsafeBufferPointer<UInt8>, at placement: Placement?, to writer: inout HTMLWriter
  ) {
    guard let placement, next < marks.count else { return writer.text(literal) }
    var at = 0
    var index = next
    while index < marks.count, marks[index].range.lowerBound < placement.end {
      let mark = marks[index]
      let low = max(at, placement.index(atOrBehind: mark.range.lowerBound))
      let high = placement.index(atOrBehind: mark.range.upperBound)
      if low < high {
        writer.text(UnsafeBufferPointer(rebasing: literal[at..<low]))
        open(mark, &writer)
        writer.text(UnsafeBufferPointer(rebasing: literal[low..<high]))
        writer.raw("</mark>")
        at = high
      } else {
        anchor(mark, to: &writer)
      }
      if mark.range.upperBound <= placement.end, index == next { next += 1 }
      index += 1
    }
    writer.text(UnsafeBufferPointer(rebasing: literal[at...]))
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
