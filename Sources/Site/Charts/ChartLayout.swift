/// The two sizes in which every chart is drawn. Words in a drawing shrink with it, so phones get a
/// drawing of their own; the style sheet shows one of the two.
enum ChartLayout: String, CaseIterable {
  case wide, narrow

  /// Of the view box; about as many pixels on the screen.
  var width: Double { self == .wide ? 760 : 320 }

  /// The drawing for every size, one after the other.
  static func both(_ draw: (ChartLayout) -> String) -> String {
    allCases.map(draw).joined(separator: "\n")
  }
}
