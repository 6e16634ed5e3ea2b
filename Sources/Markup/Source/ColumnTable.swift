/// How many characters of a text stand before certain bytes, so that a column in a line as long as a
/// file is found without counting from its beginning.
struct ColumnTable: Sendable {
  private static let step = 1024
  /// Unicode scalars before every multiple of `step`; empty for a text without long lines.
  private var counts: [Int32] = []

  init(_ bytes: [UInt8], _ lines: LineTable) {
    var start = 0
    var longest = 0
    for next in lines.starts.dropFirst() + [bytes.count] {
      longest = max(longest, next - start)
      start = next
    }
    guard longest > Self.step * 2 else { return }
    var count = 0
    for offset in stride(from: 0, to: bytes.count + 1, by: Self.step) {
      counts.append(Int32(truncatingIfNeeded: count))
      count += Self.scalars(bytes, offset..<min(bytes.count, offset + Self.step))
    }
  }

  /// Unicode scalars that begin in a range.
  func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard !counts.isEmpty, range.count > Self.step * 2 else { return Self.scalars(bytes, range) }
    return before(bytes, range.upperBound) - before(bytes, range.lowerBound)
  }

  private func before(_ bytes: [UInt8], _ offset: Int) -> Int {
    let block = offset / Self.step
    return Int(counts[block]) + Self.scalars(bytes, block * Self.step..<offset)
  }

  private static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    // Continuation bytes (10xxxxxx) do not begin a scalar.
    for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
