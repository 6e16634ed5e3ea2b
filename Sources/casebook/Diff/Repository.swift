import Foundation
import Site

/// The git repository that a content folder lies in.
struct Repository {
  /// The content folder in the repository, with a slash at its end; empty for the repository itself.
  let prefix: String
  private let git: GitCommand
  private let content: String

  /// - Parameter revision: for messages.
  init(of content: String, for revision: String) throws {
    self.content = content
    guard FolderListing.isFolder(content) else {
      throw CommandFailure("\(content) is no folder; name the content folder with --content")
    }
    do {
      let inside = try GitCommand(in: content)
      let top = try inside.run("rev-parse", "--show-toplevel")
      guard top.status == 0 else {
        if top.errors.contains("not a git repository") {
          throw RevisionFailure.notARepository(revision, folder: content)
        }
        throw RevisionFailure.refused(Self.words(top.errors))
      }
      prefix = try inside.run("rev-parse", "--show-prefix").line
      git = try GitCommand(in: top.line)
    } catch let failure as GitFailure {
      throw Self.failure(failure, revision)
    }
  }

  private static func failure(_ failure: GitFailure, _ revision: String) -> any Error {
    switch failure {
    case .notInstalled: RevisionFailure.notInstalled(revision)
    default: failure
    }
  }

  func commit(_ revision: String) throws -> String {
    let found = try git.run("rev-parse", "--verify", "--quiet", revision + "^{commit}")
    guard found.status == 0 else {
      let isShallow = try git.run("rev-parse", "--is-shallow-repository").line == "true"
      throw RevisionFailure.unknownRevision(revision, isShallow: isShallow)
    }
    return found.line
  }

  struct Blob {
    let name: String
    let object: String
  }

  /// The documents and configurations of a commit.
  func blobs(of commit: String) throws -> (wanted: [Blob], hasFolder: Bool) {
    let listed =
      prefix.isEmpty
      ? try git.run("ls-tree", "-r", "-z", "-l", "--full-tree", commit)
      : try git.run("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", prefix)
    guard listed.status == 0 else { throw RevisionFailure.refused(Self.words(listed.errors)) }
    var isThere = false
    var wanted: [Blob] = []
    for entry in listed.output.split(separator: 0) {
      isThere = true
      if let blob = Self.blob(entry), isWanted(blob.name) { wanted.append(blob) }
    }
    var above = prefix
    while !above.isEmpty {
      above = FilePath.split(String(above.dropLast())).folder
      above = above == "." || above.isEmpty ? "" : above + "/"
      let found = try git.run(
        "ls-tree", "-z", "-l", "--full-tree", commit, "--", above + Configuration.fileName)
      wanted += found.output.split(separator: 0).compactMap(Self.blob)
    }
    return (wanted, isThere || prefix.isEmpty)
  }

  /// `100644 blob <object> <size>\t<name>`; `nil` for what is no plain file, is too large for a document, or
  /// has a name that leads elsewhere.
  private static func blob(_ entry: ArraySlice<UInt8>) -> Blob? {
    guard let tab = entry.firstIndex(of: 0x09),
      let name = String(validating: entry[(tab + 1)...], as: UTF8.self)
    else { return nil }
    let columns = entry[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard columns.count == 4, columns[0].hasPrefix("100"), columns[1] == "blob",
      let size = Int(columns[3]), size <= DocumentLoader.sizeLimit
    else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    return Blob(name: name, object: columns[2])
  }

  /// Without an ending a file may be a document too, which only its text tells.
  private func isWanted(_ name: String) -> Bool {
    let file = FilePath.split(name).name
    return file == Configuration.fileName || DocumentName.isDocument(file) || !file.contains(".")
  }

  /// Gives the bytes of files, one after the other.
  ///
  /// - Parameter list: a file with their objects, one a line.
  func read(
    _ blobs: [Blob], listed list: String, _ take: (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    guard !blobs.isEmpty else { return }
    guard let input = FileHandle(forReadingAtPath: list) else {
      throw CommandFailure("cannot read \(list)")
    }
    let output = try git.run(["cat-file", "--batch"], reading: input).output
    var at = 0
    for blob in blobs {
      // `<object> blob <size>`, a line end, the bytes, a line end.
      guard let end = output[at...].firstIndex(of: 0x0A) else { break }
      let head = String(decoding: output[at..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 3, head[1] == "blob", let size = Int(head[2]),
        end + 1 + size < output.count
      else {
        throw RevisionFailure.refused(
          "the object of \(blob.name) is missing; is this clone partial?")
      }
      try take(blob.name, Array(output[(end + 1)..<(end + 1 + size)]))
      at = end + size + 2
    }
  }

  private static func words(_ errors: String) -> String {
    let line = errors.split(separator: "\n").first.map(String.init) ?? "nothing"
    return line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line
  }
}
