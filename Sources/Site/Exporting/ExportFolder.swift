import CPlatform
import Glibc

/// The folder that a CSV export becomes: made beside its place and exchanged for the old one in one
/// step.
struct ExportFolder: Sendable {
  private let path: String
  private let written: String
  /// The files that every export has.
  private let names: Set<String>
  /// What stands there that the export would not replace.
  private let strangers: [String]
  private let exists: Bool

  /// - Parameters:
  ///   - path: as the user wrote it; need not exist.
  ///   - isForced: whether other files may lie in the folder; they stay.
  /// - Throws: where something stands there that is not an export of Casebook.
  init(path: String, names: [String], isForced: Bool) throws(ExportError) {
    var folder = path
    while folder.utf8.count > 1, folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    written = path
    let real = OutputFolder.realPath(folder)
    self.path = real ?? folder
    self.names = Set(names)
    exists = real != nil
    (strangers) = real == nil ? [] : try Self.strangers(in: self.path, written, Set(names))
    try refuse(isForced)
  }

  private static func strangers(
    in folder: String, _ written: String, _ names: Set<String>
  ) throws(ExportError) -> [String] {
    guard FolderListing.isFolder(folder) else {
      throw .refused(path: written, reason: "it is a file; csv is a folder of tables")
    }
    let found = try ExportError.wrapping { () throws(FileError) in
      try FolderListing.names(in: folder)
    }
    let isOurs =
      found.isEmpty
      || (try? ExportSignature.bytes(folder + "/" + DataPackage.fileName)).map(
        DataPackage.isOurs) ?? false
    return isOurs ? found.filter { !names.contains($0) } : found
  }

  private func refuse(_ isForced: Bool) throws(ExportError) {
    if let stranger = strangers.first, !isForced {
      throw .refused(
        path: written,
        reason: "\(stranger) lies there, which is of no export of Casebook; choose another folder, "
          + "or write into this one with --force, which leaves other files alone")
    }
    if let folder = strangers.first(where: {
      names.contains($0) && FolderListing.isFolder(path + "/" + $0)
    }) {
      throw .refused(path: written, reason: "\(folder) is a folder")
    }
    let above = FilePath.split(path).folder
    if !exists, !FolderListing.isFolder(above) {
      throw .refused(path: written, reason: "there is no folder \(above)")
    }
  }

  /// Makes the folder.
  ///
  /// - Parameter make: fills a folder that is there and empty.
  /// - Returns: the folder beside it that could not be removed; `nil` where none is left.
  func write(
    _ make: (_ folder: String) throws(FileError) -> Void
  ) throws(FileError) -> String? {
    let (above, name) = FilePath.split(path)
    let number = String(UInt64.random(in: 0 ... .max), radix: 36)
    let new = FilePath.join(above, ".\(name.prefix(100)).casebook-\(number)")
    guard mkdir(new, 0o777) == 0 else { throw FileError("make the folder", new) }
    do throws(FileError) {
      try make(new)
      try put(new)
    } catch {
      _ = remove(new)
      throw error
    }
    // The old files.
    return remove(new) ? nil : new
  }

  private func put(_ new: String) throws(FileError) {
    guard exists else {
      guard rename(new, path) == 0 else { throw FileError("make the folder", path) }
      return
    }
    if strangers.isEmpty, casebook_exchange(new, path) == 0 { return }
    // Beside other files, or where folders cannot be exchanged: each file in a step of its own.
    for name in names.sorted() {
      guard rename(new + "/" + name, path + "/" + name) == 0 else {
        throw FileError("replace", path + "/" + name)
      }
    }
  }

  private func remove(_ folder: String) -> Bool {
    for name in names { unlink(folder + "/" + name) }
    return rmdir(folder) == 0 || errno == ENOENT
  }
}
