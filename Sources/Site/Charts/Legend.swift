/// What the marks of a drawing mean: each as it is drawn, with its words.
struct Legend: Sendable {
  enum Mark: String, Sendable {
    case dot, ring, bins, outlier, median, band, limit, whisker, bar, partial, published, open,
      unsaid, done, curve
  }

  private var items: [HTML] = []

  mutating func add(_ mark: Mark, _ text: String) {
    items.append(
      """
      <li><svg class="key" viewBox="0 0 12 12" aria-hidden="true">\(Self.shape(mark))</svg>\(text)</li>
      """)
  }

  /// Empty without items.
  var html: HTML {
    items.isEmpty ? HTML() : "<ul class=\"legend plain\">\(items.joined())</ul>"
  }

  private static func shape(_ mark: Mark) -> HTML {
    switch mark {
    case .dot: "<circle class=\"dot\" cx=\"6\" cy=\"6\" r=\"5\"/>"
    case .ring: "<circle class=\"ring\" cx=\"6\" cy=\"6\" r=\"4.2\"/>"
    case .bins: "<path class=\"bins\" d=\"M0 4h4v4h-4zM6 3h6v6h-6z\"/>"
    case .outlier: "<path class=\"outlier\" d=\"M6 0l6 6l-6 6l-6-6z\"/>"
    case .published: "<path class=\"published\" d=\"M6 0l6 6l-6 6l-6-6z\"/>"
    case .median: "<path class=\"median\" d=\"M-4 6h20\"/>"
    case .limit: "<path class=\"limit\" d=\"M-4 6h20\"/>"
    case .curve: "<path class=\"curve\" d=\"M0 2h6v7h6\"/>"
    case .whisker: "<path class=\"whisker\" d=\"M6 0v12M3 0h6M3 12h6\"/>"
    case .band: "<rect class=\"band\" width=\"12\" height=\"12\"/>"
    case .bar, .open, .unsaid, .done:
      "<rect class=\"bar \(mark.rawValue)\" x=\".5\" y=\".5\" width=\"11\" height=\"11\"/>"
    case .partial: "<rect class=\"bar partial\" x=\".5\" y=\".5\" width=\"11\" height=\"11\"/>"
    }
  }
}
