import Preview
import Site

/// Tells saved documents from everything else that a site is made of.
struct SavedDocuments {
  /// The content folder's real path.
  private let content: String?
  /// The real paths of configuration and theme.
  private let settings: [String]

  init(_ build: SiteBuild) {
    content = ResultFile.realPath(build.content)
    settings = [build.configuration?.path, build.theme].compactMap {
      $0.flatMap(ResultFile.realPath)
    }
  }

  /// The paths inside the content folder of files that have changed; `nil` where more may have, such
  /// as the theme.
  func paths(_ changes: Changes) -> [String]? {
    guard case .files(let files) = changes, let content else { return nil }
    var paths: [String] = []
    for file in files {
      let (folder, name) = FilePath.split(file)
      guard let real = ResultFile.realPath(folder).map({ FilePath.join($0, name) }),
        real.hasPrefix(content + "/"), name != Configuration.fileName,
        !settings.contains(where: { real == $0 || real.hasPrefix($0 + "/") })
      else { return nil }
      paths.append(String(real.dropFirst(content.count + 1)))
    }
    return paths.sorted()
  }
}
