/// The files of a new knowledge base.
public struct StarterFiles: Sendable {
  public struct File: Sendable {
    /// In the new folder.
    public let path: String
    public let bytes: [UInt8]
  }

  public let files: [File]

  /// - Parameter image: the container image that CI runs.
  public init(image: ContainerImage) {
    func text(_ path: String, _ bytes: [UInt8]) -> File {
      let text = String(decoding: bytes, as: UTF8.self)
      return File(path: path, bytes: Array(text.replacing("{{image}}", with: image.name).utf8))
    }
    files = [
      text(".github/workflows/postmortems.yml", PackageResources.github_yml),
      File(path: ".gitignore", bytes: PackageResources.gitignore),
      text(".gitlab-ci.yml", PackageResources.gitlab_yml),
      text("README.md", PackageResources.readme_md),
      File(
        path: "content/2024/2024-05-14-the-certificate-that-nobody-owned.md",
        bytes: PackageResources.postmortem_md),
      File(path: "content/casebook.yml", bytes: PackageResources.casebook_yml),
    ]
  }
}

/// The name of a container image, such as `registry.example.org/casebook@sha256:…`.
public struct ContainerImage: Sendable, Hashable {
  public let name: String

  /// `nil` for what is no such name: it goes into files as it is.
  public init?(_ name: String) {
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || "./:@_-".utf8.contains($0)
    }
    guard isPlain, (1...400).contains(name.utf8.count), name.utf8.first != UInt8(ascii: "-") else {
      return nil
    }
    self.name = name
  }
}
