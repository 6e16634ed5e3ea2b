import Glibc

/// The file that says a folder is Casebook's to replace.
public enum SiteMarker {
  static let fileName = ".casebook-site"
  static let text = """
    Casebook made this folder and replaces the whole of it with the next build.
    format: 1

    """

  /// Whether the folder holds a marker that Casebook wrote.
  public static func stands(in folder: String) -> Bool {
    var status = stat()
    return lstat(folder + "/" + fileName, &status) == 0 && status.isRegular
  }
}
