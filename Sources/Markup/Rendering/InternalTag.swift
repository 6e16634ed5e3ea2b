/// The tags that stand around an internal part of a text which may show it.
///
/// Comments where they stand alone on a line, since those begin a block of HTML wherever they stand;
/// tags within a line, since a comment at its beginning would take the rest of the line with it.
public enum InternalTag {
  public static let blockStart = "<!--internal-->"
  public static let blockEnd = "<!--/internal-->"
  /// Of the element within a line.
  public static let name = "internal-part"
}
