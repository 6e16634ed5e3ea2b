import Glibc
import Incidents
import Markup
import Synchronization

/// What a build remembers of the last one, and leaves for the next. Never trusted over the source:
/// everything in it is found by the digest of what it was made of, or checked against the file that
/// it speaks of.
final class BuildMemory: Sendable {
  let key: Digester.Key
  /// Of the last build.
  let last: CacheTable
  private let path: String
  private let mostWaste: Int
  private let file: CacheFile
  private let program: Digest
  /// For the next.
  private let next: Mutex<CacheTable>

  /// - Parameters:
  ///   - path: of the cache; the folders above it are made.
  ///   - isClean: whether what stands there is forgotten.
  ///   - mostWaste: how many bytes of it may always be there for nothing.
  /// - Returns: `nil` where there can be none: builds are then slower and nothing else.
  init?(path: String, isClean: Bool = false, mostWaste: Int = 32 << 20) {
    guard let program = ProgramIdentity.digest, Self.makeFolders(above: path),
      let file = CacheFile(path: path)
    else { return nil }
    self.path = path
    self.mostWaste = mostWaste
    self.file = file
    self.program = program
    let known = isClean ? nil : file.table.flatMap { CacheTable($0, program: program) }
    last = known ?? CacheTable(seed: .random(in: .min ... .max))
    key = Digester.Key(seed: last.seed)
    next = Mutex(CacheTable(seed: last.seed))
  }

  // MARK: Readings

  func digest(of source: SourceFile, split: SplitChoice, settings: Digest) -> Digest {
    var digester = Digester(key: key)
    digester.add(settings)
    digester.add(source.path)
    digester.add("\(split)")
    digester.add(source.bytes)
    return digester.digest
  }

  /// The reading of the last build, which stays remembered.
  func reading(_ digest: Digest, path: String) -> FileReading? {
    guard let place = last.readings[digest], let bytes = file.bytes(at: place),
      let reading = FileReading.unpack(bytes, path: path)
    else { return nil }
    next.withLock { $0.readings[digest] = place }
    return reading
  }

  func remember(_ reading: FileReading, as digest: Digest) {
    guard let bytes = reading.packed, let place = file.append(bytes) else { return }
    next.withLock { $0.readings[digest] = place }
  }

  // MARK: The site

  /// Leaves everything for the next build.
  func commit(
    files: [String: FileRecord], found: [String: PageFindings.Found], build: KnownBuild
  ) {
    let table = next.withLock { table in
      table.files = files
      table.found = found
      table.build = build
      return table
    }
    let live = table.readings.values.reduce(0) { $0 + $1.count }
    if file.isWasteful(wanting: live, mostWaste: mostWaste) {
      rewrite(table)
    } else {
      file.commit(table.packed(program: program))
    }
  }

  /// Moves what is wanted into a new file, which takes the old one's place.
  private func rewrite(_ table: CacheTable) {
    let name = path + ".new"
    guard let fresh = CacheFile(path: name) else { return file.clear() }
    fresh.clear()
    var moved = table
    for (digest, place) in table.readings {
      moved.readings[digest] = file.bytes(at: place).flatMap(fresh.append)
    }
    fresh.commit(moved.packed(program: program))
    if rename(name, path) != 0 { file.clear() }
  }

  private static func makeFolders(above path: String) -> Bool {
    let folder = FilePath.split(path).folder
    if FolderListing.isFolder(folder) { return true }
    guard folder.utf8.contains(UInt8(ascii: "/")), makeFolders(above: folder) else { return false }
    return mkdir(folder, 0o700) == 0 || errno == EEXIST
  }
}
