/// A line of a document, or of a long one the part around a place.
public struct LineExcerpt: Sendable, Hashable {
  public let text: String
  /// Of its first character, from 1.
  public let column: Int
  /// Whether the line goes on behind it.
  public let isCut: Bool

  /// How many bytes before and after the place are kept at least: a hundred characters, more than
  /// anybody shows.
  fileprivate static let reach = 400
}

extension SourceFile {
  /// What stands around the beginning of a range, in its line.
  public func excerpt(at range: Range<Int>) -> LineExcerpt {
    let offset = min(max(0, range.lowerBound), bytes.count)
    let line = self.range(ofLine: lines.line(at: offset))
    let place = min(offset, line.upperBound)
    var low = max(line.lowerBound, place - LineExcerpt.reach)
    while low > line.lowerBound, bytes[low] & 0xC0 == 0x80 { low -= 1 }
    var high = min(line.upperBound, place + LineExcerpt.reach)
    while high < line.upperBound, bytes[high] & 0xC0 == 0x80 { high += 1 }
    return LineExcerpt(
      text: text(in: low..<high), column: position(at: low).column, isCut: high < line.upperBound)
  }
}
