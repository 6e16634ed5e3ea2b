/// A chart with all that stands around it.
///
/// Classes that a theme styles: `chart`, `wide`, `narrow`, `axis`, `grid`, `bar`, `partial`, `dot`,
/// `dots`, `rings`, `holes`, `bins`, `outlier`, `whisker`, `median`, `band`, `limit`, `curve`,
/// `published`, `open`, `unsaid`, `done`, `stretch`, `leader`, `label`, `tick`, `small`,
/// `cause-<id>`, `phase-<name>`.
struct ChartFigure: Sendable {
  struct DataFile: Sendable {
    /// Relative to the site.
    let path: String
    let bytes: [UInt8]
  }

  enum Drawing: Sendable {
    /// The same drawing in every size.
    case drawn(String)
    /// Why there is nothing to draw.
    case undrawn(String)
    /// The figure is a list.
    case none

    /// - Parameter reason: why there is nothing to draw; `nil` where there is.
    init(undrawn reason: String?, _ draw: (ChartLayout) -> String) {
      self = reason.map(Self.undrawn) ?? .drawn(ChartLayout.both(draw))
    }

    var svg: String? {
      if case .drawn(let svg) = self { svg } else { nil }
    }
  }

  /// Of the figure's heading.
  let id: String
  let title: String
  /// What the data can bear to say.
  let sentences: [String]
  let drawing: Drawing
  /// What the marks of the drawing mean.
  var legend = Legend()
  /// What one has to know to read the drawing.
  var notes: [HTML] = []
  /// What stands in the open in place of a drawing or beside it.
  var list = HTML()
  /// The same as rows; `nil` where there is none.
  let table: HTML?
  /// Where the figures stand as data.
  let files: [DataFile]

  /// The id of the sentences.
  var textID: String { Self.textID(id) }

  static func textID(_ id: String) -> String { "\(id)-text" }
}
