/// A chart with all that stands around it.
///
/// Classes that a theme styles: `chart`, `wide`, `narrow`, `axis`, `grid`, `bar`, `dot`, `whisker`,
/// `median`, `band`, `stretch`, `leader`, `label`, `tick`, `cause-<id>`, `phase-<name>`.
struct ChartFigure: Sendable {
  /// Of the figure's heading.
  let id: String
  let title: String
  /// What the data can bear to say.
  let sentence: String
  /// The same drawing in every size; `nil` where there is nothing to draw, and the sentence says why.
  let svg: String?
  /// The same as rows.
  let table: HTML
  /// Where the figures stand as data.
  let csvPath: String
  let csv: [UInt8]

  /// The id of the sentence.
  var textID: String { Self.textID(id) }

  static func textID(_ id: String) -> String { "\(id)-text" }
}
