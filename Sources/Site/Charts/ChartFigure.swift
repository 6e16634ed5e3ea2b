/// A chart with all that stands around it.
///
/// Classes that a theme styles: `chart`, `axis`, `grid`, `bar`, `dot`, `whisker`, `median`, `band`,
/// `label`, `tick`, `cause-<id>`, `phase-<name>`.
public struct ChartFigure: Sendable {
  /// Of the figure's element and the prefix of the ids in its SVG.
  public let id: String
  public let title: String
  /// What the data can bear to say.
  public let sentence: String
  /// `nil` where there is nothing to draw; the sentence then says why.
  public let svg: String?
  /// The same as rows, HTML.
  public let table: String
  /// Where the figures stand as data.
  public let csvPath: String
  public let csv: [UInt8]
}
