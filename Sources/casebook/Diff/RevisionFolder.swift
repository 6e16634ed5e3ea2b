import Foundation
import Site

/// The documents of a content folder as they were in a revision, in a private folder that goes with this.
///
/// They are taken out of git's own objects: nothing that the repository configures for a checkout is run,
/// and neither index nor work tree is touched.
final class RevisionFolder {
  /// The content folder.
  let path: String
  private let folder: PrivateFolder

  /// - Parameters:
  ///   - revision: as the user wrote it.
  ///   - content: the folder as it is now.
  init(of revision: String, in content: String) throws {
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(0) else {
      throw RevisionFailure.notARevision(revision)
    }
    let repository = try Repository(of: content, for: revision)
    let commit = try repository.commit(revision)
    let blobs = try repository.blobs(of: commit)
    guard blobs.hasFolder else {
      throw RevisionFailure.noFolder(revision, folder: repository.prefix)
    }
    folder = try PrivateFolder()
    path = FilePath.join(folder.path, "tree/" + repository.prefix)
    do {
      try makeFolder(path)
      // Keeps a search for the configuration from leaving the folder.
      try write([], to: FilePath.join(folder.path, "tree/" + Configuration.fileName))
      let list = FilePath.join(folder.path, "objects")
      try write(Array(blobs.wanted.map { $0.object + "\n" }.joined().utf8), to: list)
      try repository.read(blobs.wanted, listed: list) { name, bytes in
        try write(bytes, to: FilePath.join(folder.path, "tree/" + name))
      }
    } catch {
      folder.remove()
      throw error
    }
  }

  deinit { folder.remove() }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("cannot make the folder \(path): \(error.localizedDescription)")
    }
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    try makeFolder(FilePath.split(file).folder)
    guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
      throw CommandFailure("cannot write \(file)")
    }
  }
}
