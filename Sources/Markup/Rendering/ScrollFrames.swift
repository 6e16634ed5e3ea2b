/// Makes what may be wider than the page scrollable by keyboard, and gives it a name, without which a
/// screen reader would say nothing there (axe: scrollable-region-focusable).
struct ScrollFrames {
  private var tables = 0
  private var codes = 0

  /// Columns that fit on a screen 320 pixels wide.
  private static let narrowest = 26

  /// Whether a line of code may be wider than the narrowest screen; no need to stop at any other.
  ///
  /// - Parameter isNested: inside a list or a quote there is less room.
  func needsScrolling(_ code: [UInt8], isNested: Bool) -> Bool {
    if isNested { return true }
    var column = 0
    for byte in code {
      // Bytes, not characters: wide ones have several bytes.
      column = byte == 0x0A ? 0 : column + (byte == 0x09 ? 8 : 1)
      if column > Self.narrowest { return true }
    }
    return false
  }

  /// The attributes of a `<pre>`: a group, not a region, since every region is a landmark and a
  /// document may have dozens of these.
  mutating func writeCode(_ labels: RenderRequest.Labels, to writer: inout HTMLWriter) {
    codes += 1
    writer.raw(" tabindex=\"0\" role=\"group\"")
    writer.attribute("aria-label", labels.code(codes).utf8)
  }

  /// Opens the element around a table.
  mutating func openTable(_ labels: RenderRequest.Labels, _ writer: inout HTMLWriter) {
    tables += 1
    writer.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"")
    writer.attribute("aria-label", labels.table(tables).utf8)
    writer.raw(">")
  }
}
