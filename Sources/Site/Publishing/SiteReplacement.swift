import Glibc

/// The step that makes a finished folder the site.
struct SiteReplacement: Sendable {
  let output: OutputFolder
  let operations: FileOperations

  /// Another build may publish between looking and acting; each such surprise costs one attempt.
  private static let attempts = 20

  /// - Returns: where the old site lies now, to be removed; `nil` where there was none.
  func replace(with staging: String) throws(PublishError) -> String? {
    var canExchange = true
    for _ in 0..<Self.attempts {
      let state = try output.state()
      do throws(FileError) {
        guard case .site = state else {
          try operations.rename(staging, output.path)
          return nil
        }
        guard canExchange else { return try renameTwice(staging) }
        try operations.exchange(staging, output.path)
      } catch  where Self.isSurprise(error) {
        continue
      } catch  where canExchange && Self.isUnsupported(error) {
        canExchange = false
        continue
      } catch {
        throw .file(error)
      }
      try verify(staging)
      return staging
    }
    throw .contended(path: output.path)
  }

  /// What came out of the exchange must be what was looked at before it; if somebody put another
  /// folder there in between, it goes back.
  private func verify(_ old: String) throws(PublishError) {
    if SiteMarker.stands(in: old) { return }
    try PublishError.wrapping { () throws(FileError) in
      try operations.exchange(old, output.path)
    }
    throw .refused(path: output.path, reason: "it lost its marker during the build")
  }

  private func renameTwice(_ staging: String) throws(FileError) -> String {
    let old = staging + StagingName.oldSuffix
    try operations.rename(output.path, old)
    do throws(FileError) {
      try operations.rename(staging, output.path)
    } catch {
      try putBack(old)
      throw error
    }
    return old
  }

  /// Unless another build has published in between: then the old site is nobody's any more.
  private func putBack(_ old: String) throws(FileError) {
    do throws(FileError) {
      try operations.rename(old, output.path)
    } catch  where Self.isSurprise(error) {
      try TreeRemoval(operations: operations).remove(old)
    }
  }

  /// The output appeared or vanished since it was looked at.
  private static func isSurprise(_ error: FileError) -> Bool {
    [ENOENT, ENOTEMPTY, EEXIST].contains(error.code)
  }

  private static func isUnsupported(_ error: FileError) -> Bool {
    [ENOSYS, EINVAL, ENOTSUP].contains(error.code)
  }
}
