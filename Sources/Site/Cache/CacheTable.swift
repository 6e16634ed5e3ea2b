import Markup

/// What the last build knew: of its documents, of the files it published, and what it reported.
struct CacheTable: Sendable {
  /// Of the digests below.
  var seed: UInt64
  /// By the document's digest: where its reading stands.
  var readings: [Digest: CacheFile.Place] = [:]
  /// Every published file by its path.
  var files: [String: FileRecord] = [:]
  /// By the page's path: what came up when it was made. Pages that found nothing are missing.
  var found: [String: PageFindings.Found] = [:]
  /// The whole build; `nil` if it published nothing.
  var build: KnownBuild?

  init(seed: UInt64) { self.seed = seed }
}

/// A build that need not be done again while nothing changes.
struct KnownBuild: Sendable {
  /// Of everything that went into it.
  let inputs: Digest
  let incidents: Int
  let diagnostics: [Diagnostic]
  let configurationDiagnostics: [Diagnostic]
  /// The files of the content folder that were published, each with the digest of its bytes.
  let attachments: [String: Digest]
}

extension CacheTable {
  /// - Parameter program: whoever wrote the table with another one meant something else by it.
  func packed(program: Digest) -> [UInt8] {
    var packer = Packer()
    packer.add(program)
    packer.add(seed)
    packer.add(each: readings) {
      $0.add($1.key)
      $0.add($1.value.offset)
      $0.add($1.value.count)
      $0.add($1.value.check)
    }
    packer.add(each: files) {
      $0.add($1.key)
      $0.add($1.value.inputs) { $0.add($1) }
      $0.add($1.value.stamp.inode)
      $0.add(Int($1.value.stamp.size))
      $0.add(Int($1.value.stamp.written))
    }
    packer.add(each: found) {
      $0.add($1.key)
      $0.add(each: $1.value.diagnostics) { $1.pack(into: &$0) }
      $0.add(each: $1.value.attachments) { $0.add($1) }
      $0.add(each: $1.value.refused) { $0.add($1) }
    }
    packer.add(build) { $1.pack(into: &$0) }
    return packer.bytes
  }

  init?(_ bytes: [UInt8], program: Digest) {
    var unpacker = Unpacker(bytes)
    guard unpacker.digest() == program else { return nil }
    seed = unpacker.bits()
    let readings = unpacker.array { unpacker in
      (
        unpacker.digest(),
        CacheFile.Place(
          offset: unpacker.int(), count: unpacker.int(), check: unpacker.bits())
      )
    }
    let files = unpacker.array { unpacker in
      (
        unpacker.string(),
        FileRecord(
          inputs: unpacker.optional { $0.digest() },
          stamp: FileStamp(
            inode: unpacker.bits(), size: Int64(unpacker.int()), written: Int64(unpacker.int())))
      )
    }
    let found = unpacker.array { unpacker in
      (
        unpacker.string(),
        PageFindings.Found(
          diagnostics: unpacker.array { Diagnostic(unpacking: &$0) },
          attachments: Set(unpacker.array { $0.string() }),
          refused: Set(unpacker.array { $0.string() }))
      )
    }
    build = unpacker.optional { KnownBuild(unpacking: &$0) }
    guard !unpacker.hasFailed, unpacker.isAtEnd else { return nil }
    self.readings = Dictionary(readings) { first, _ in first }
    self.files = Dictionary(files) { first, _ in first }
    self.found = Dictionary(found) { first, _ in first }
  }
}

extension KnownBuild {
  fileprivate func pack(into packer: inout Packer) {
    packer.add(inputs)
    packer.add(incidents)
    packer.add(each: diagnostics) { $1.pack(into: &$0) }
    packer.add(each: configurationDiagnostics) { $1.pack(into: &$0) }
    packer.add(each: attachments) {
      $0.add($1.key)
      $0.add($1.value)
    }
  }

  fileprivate init(unpacking unpacker: inout Unpacker) {
    inputs = unpacker.digest()
    incidents = unpacker.int()
    diagnostics = unpacker.array { Diagnostic(unpacking: &$0) }
    configurationDiagnostics = unpacker.array { Diagnostic(unpacking: &$0) }
    attachments = Dictionary(unpacker.array { ($0.string(), $0.digest()) }) { first, _ in first }
  }
}

extension Packer {
  fileprivate mutating func add(_ digest: Digest) {
    add(digest.first)
    add(digest.second)
  }
}

extension Unpacker {
  fileprivate mutating func digest() -> Digest { Digest(first: bits(), second: bits()) }
}
