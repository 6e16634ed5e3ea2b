import Site

/// Begins a knowledge base in a folder, without touching anything that is there.
public struct NewKnowledgeBase: Sendable {
  public let folder: String
  public let files: StarterFiles

  public init(folder: String, files: StarterFiles) {
    self.folder = folder
    self.files = files
  }

  /// Writes all files, or none where one of them is there.
  public func write() throws(StartError) {
    let taken = files.files.map(\.path).filter { FreshFile.stands(at: place($0)) }
    guard taken.isEmpty else { throw .exists(folder: folder, names: taken) }
    try StartError.wrapping { () throws(FileError) in
      var made: [FreshFile] = []
      do throws(FileError) {
        for file in files.files { made.append(try FreshFile(file.bytes, at: place(file.path))) }
      } catch {
        for file in made.reversed() { file.remove() }
        throw error
      }
    }
  }

  /// Of the files, from here.
  public var paths: [String] { files.files.map { place($0.path) } }

  private func place(_ path: String) -> String { FilePath.prefix(of: folder) + path }
}
