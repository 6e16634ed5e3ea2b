import CCmarkGFM

extension DocumentRenderer {
  /// The version of the library that parses Markdown.
  public static var engineVersion: String { String(cString: cmark_version_string()) }
}
