/// A code fence around what happened when: people put one there to keep columns apart, and what stands
/// in it is prose.
enum ChronicleFence {
  /// In lines.
  private static let longest = 400

  /// - Parameters:
  ///   - index: the line of the opening fence.
  ///   - body: the lines to read.
  /// - Returns: the line of the closing fence, where most of the lines between begin with a time of day to
  ///   the minute; a machine's logs have seconds. Where another part of the document is the timeline, this
  ///   only illustrates it.
  static func end(
    _ source: SourceFile, openedAt index: Int, in body: Range<Int>
  ) -> Int? {
    guard let end = chronicleEnd(source, openedAt: index, in: body) else { return nil }
    let titles = body.filter { !(index...end).contains($0) && namesTimeline(source, $0) }
    guard let last = titles.last(where: { $0 < index }) else { return titles.isEmpty ? end : nil }
    let isBetween = (last + 1..<index).contains {
      source.bytes[source.range(ofLine: $0)].first == UInt8(ascii: "#")
    }
    return isBetween ? nil : end
  }

  /// A short line with a word for a timeline in it, as a heading or a label is.
  private static func namesTimeline(_ source: SourceFile, _ line: Int) -> Bool {
    let range = source.range(ofLine: line)
    guard range.count <= 60 else { return false }
    let words = String(decoding: source.bytes[range].map(\.lowercased), as: UTF8.self)
    return ["timeline", "time line", "chronolog", "of events"].contains { words.contains($0) }
  }

  private static func chronicleEnd(
    _ source: SourceFile, openedAt index: Int, in body: Range<Int>
  ) -> Int? {
    var (timed, all) = (0, 0)
    for line in index + 1..<min(body.upperBound, index + Self.longest) {
      let rest = LineReader.skipSpace(source.bytes, source.range(ofLine: line)).rest
      if rest.isEmpty { continue }
      if source.bytes[rest].starts(with: "```".utf8) || source.bytes[rest].starts(with: "~~~".utf8)
      {
        return timed >= 3 && timed * 3 >= all * 2 ? line : nil
      }
      all += 1
      if beginsWithTime(source.bytes[rest]) { timed += 1 }
    }
    return nil
  }

  /// `14:02 words`, `2024-08-12T15:33Z words`, `[14:02] words`
  private static func beginsWithTime(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
    if let behindDate = date(rest) { rest = behindDate }
    guard let behindHour = digits(rest, 1...2), behindHour.first == UInt8(ascii: ":"),
      let behindMinute = digits(behindHour.dropFirst(), 2...2)
    else { return false }
    rest = behindMinute
    if rest.first == UInt8(ascii: "Z") { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() }
    guard let next = rest.first, next == 0x20 || next == 0x09 else { return false }
    return rest.contains(where: \.isWordByte)
  }

  /// Behind `2024-08-12T` or `2024-08-12 `.
  private static func date(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let year = digits(line, 4...4), year.first == UInt8(ascii: "-"),
      let month = digits(year.dropFirst(), 2...2), month.first == UInt8(ascii: "-"),
      let day = digits(month.dropFirst(), 2...2),
      day.first == UInt8(ascii: "T") || day.first == 0x20
    else { return nil }
    return day.dropFirst()
  }

  private static func digits(
    _ line: ArraySlice<UInt8>, _ count: ClosedRange<Int>
  ) -> ArraySlice<UInt8>? {
    let digits = line.prefix { $0.isASCIIDigit }.count
    return count.contains(digits) ? line.dropFirst(digits) : nil
  }
}
