/// A bar of block characters, to an eighth of a column.
enum Bar {
  private static let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// - Parameter share: of the longest bar, held between 0 and 1. Whatever is more than 0 shows.
  static func text(_ share: Double, width: Int) -> String {
    guard share > 0 else { return "" }
    let eighths = max(1, Int((min(1, share) * Double(width) * 8).rounded()))
    let full = String(repeating: "█", count: eighths / 8)
    return eighths % 8 == 0 ? full : full + String(parts[eighths % 8 - 1])
  }
}
