/// What the preview itself serves, under names that no site has.
enum OwnFiles {
  /// The first part of their paths.
  static let folder = ".casebook"
  static let script = "/.casebook/preview.js"
  static let style = "/.casebook/preview.css"
  static let events = "/.casebook/events"

  static func file(_ path: String) -> PreviewFile? {
    switch "/" + path {
    case script: PreviewFile(bytes: PackageResources.preview_js, modified: 0)
    case style: PreviewFile(bytes: PackageResources.preview_css, modified: 0)
    default: nil
    }
  }
}
