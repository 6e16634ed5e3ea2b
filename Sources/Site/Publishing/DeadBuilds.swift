/// Clears what builds that were killed left beside the output.
struct DeadBuilds: Sendable {
  let output: OutputFolder
  let operations: FileOperations

  /// Removes every folder that bears such a name, is Casebook's and that no live build holds; an
  /// old site that a killed build had renamed away goes back where it belongs.
  ///
  /// - Returns: the folders that could not be removed.
  func clear() -> [String] {
    guard let names = try? operations.list(output.parent) else { return [] }
    return
      names
      .filter { StagingName.matches($0, output: output.name) }
      .map { output.parent + "/" + $0 }
      .filter { !settle($0) }
  }

  /// Whether the folder needs no further attention.
  private func settle(_ folder: String) -> Bool {
    guard let held = StagingFolder(path: folder), held.isLocked else { return true }
    guard isOurs(folder) else { return true }
    if StagingName.isOld(folder), case .absent? = try? output.state(),
      (try? operations.rename(folder, output.path)) != nil
    {
      return true
    }
    return (try? TreeRemoval(operations: operations).remove(folder)) != nil
  }

  private func isOurs(_ folder: String) -> Bool {
    SiteMarker.stands(in: folder) || (try? operations.list(folder))?.isEmpty == true
  }
}
