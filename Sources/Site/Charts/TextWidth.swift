/// How much room a text takes in a chart, roughly: a browser that no build can ask sets it in a font
/// that no build knows. Rather too wide than too narrow.
enum TextWidth {
  /// Of labels and ticks, in units of the view box; the style sheet says the same.
  static let size = 13.0

  static func of(_ text: String, size: Double = size) -> Double {
    var sum = 0.0
    for scalar in text.unicodeScalars { sum += share(scalar) }
    return sum * size
  }

  /// The widest that words beside a chart may make it: words are the theme's and the configuration's, and
  /// must leave room to draw in.
  private static let widestColumn = 220.0

  /// Of a column that some texts stand in.
  static func column(_ texts: [String]) -> Double {
    min(widestColumn, texts.map { of($0) }.max() ?? 0)
  }

  /// Of the font's size.
  private static func share(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", ".", ",", ":", ";", "'", "|", "!", "I": 0.31
    case "f", "t", "r", " ", "(", ")", "-", "/": 0.4
    case "m", "w", "M", "W", "%", "@", "…": 0.95
    case "A"..."Z": 0.72
    case "\u{300}"..."\u{36F}": 0
    case "\u{1100}"...: 1.05
    default: 0.6
    }
  }
}
