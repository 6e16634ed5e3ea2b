import Glibc

/// Whether a published site is still what a build left.
struct OutputCheck: Sendable {
  let folder: String
  let jobs: Int

  /// Whether exactly these files are there and nobody touched them since.
  func holds(_ records: [String: FileRecord]) -> Bool {
    guard SiteMarker.stands(in: folder), let site = OldSite(path: folder) else { return false }
    let folders = Set(records.keys.compactMap { FilePath.parent(of: $0) }.flatMap(Self.above))
    // The marker is a file that no record speaks of.
    guard count(in: folder, folders) == records.count + folders.count + 1 else { return false }
    return Parallel(jobs: jobs).map(Array(records)) { path, record in
      site.stamp(of: path) == record.stamp
    }.allSatisfy { $0 }
  }

  /// How many names there are in the site's folders; −1 where one cannot be listed.
  private func count(in folder: String, _ folders: Set<String>) -> Int {
    var count = 0
    for name in [""] + folders {
      let path = name.isEmpty ? folder : folder + "/" + name
      guard let names = try? FolderListing.names(in: path) else { return -1 }
      count += names.count
    }
    return count
  }

  /// A folder and those that hold it.
  private static func above(_ folder: String) -> [String] {
    [folder] + (FilePath.parent(of: folder).map(above) ?? [])
  }
}
