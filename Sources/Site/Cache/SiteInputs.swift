import Glibc
import Incidents
import Markup

/// Digests of what a site is made of, apart from its documents.
struct SiteInputs: Sendable {
  let key: Digester.Key
  /// What readings depend on.
  let reading: Digest
  /// What all pages depend on: configuration, options and theme.
  let rendering: Digest

  /// - Parameters:
  ///   - audience: whose readings are its own, even of a text that is the same for all.
  ///   - options: what the command line says, in a fixed order.
  init(
    key: Digester.Key, audience: Audience, configuration: ConfigurationFile.Contents,
    options: [String?],
    theme: ThemeFiles?
  ) {
    self.key = key
    var digester = Digester(key: key)
    digester.add(audience.rawValue)
    digester.add(configuration.source != nil)
    if let source = configuration.source { digester.add(source.bytes) }
    for finding in configuration.diagnostics { digester.add(finding.description) }
    reading = digester.digest
    for option in options { digester.add(option) }
    if let theme { theme.add(to: &digester) }
    rendering = digester.digest
  }

  /// Everything that one build depends on.
  ///
  /// - Parameters:
  ///   - documents: of every document that could be loaded, in their order.
  ///   - attachments: of the files that the last build published beside its pages.
  func build(
    documents: [Digest], walk: Walk, diagnostics: [Diagnostic], attachments: [String: Digest]
  ) -> Digest {
    var digester = Digester(key: key)
    digester.add(rendering)
    digester.add(documents.count)
    for document in documents { digester.add(document) }
    digester.add(walk.attachments.count)
    for path in walk.attachments { digester.add(path) }
    for finding in walk.diagnostics + diagnostics { digester.add(finding.description) }
    for (path, digest) in attachments.sorted(by: { $0.key < $1.key }) {
      digester.add(path)
      digester.add(digest)
    }
    return digester.digest
  }

  /// Of files' bytes, by path; those that cannot be read are missing.
  func digests(of paths: [String], in folder: ContentFolder, jobs: Int) -> [String: Digest] {
    let digests = Parallel(jobs: jobs).map(paths) { path -> Digest? in
      var digester = Digester(key: key)
      do throws(FileError) {
        let file = try folder.openFile(path)
        while case let chunk = try file.readChunk(), !chunk.isEmpty { digester.add(chunk) }
      } catch {
        return nil
      }
      return digester.digest
    }
    return Dictionary(zip(paths, digests).compactMap { path, digest in digest.map { (path, $0) } })
    {
      first, _ in first
    }
  }
}

extension ThemeFiles {
  fileprivate func add(to digester: inout Digester) {
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) {
      digester.add(name)
      digester.add(file.path)
      digester.add(file.bytes)
    }
    for files in [assets, search] {
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        digester.add(name)
        digester.add(bytes)
      }
    }
    for (language, files) in words.sorted(by: { $0.key < $1.key }) {
      digester.add(language)
      for file in files {
        digester.add(file.path)
        digester.add(file.bytes)
      }
    }
  }
}
