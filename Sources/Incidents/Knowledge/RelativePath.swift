/// Resolves a link between documents as a browser would.
enum RelativePath {
  /// - Returns: the path relative to the content folder, `nil` for anything that leads elsewhere.
  static func resolve(_ address: String, from source: String) -> String? {
    var path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.contains(":"), !path.hasPrefix("//") else { return nil }
    var parts = source.split(separator: "/").dropLast().map(String.init)
    if path.hasPrefix("/") {
      parts = []
      path = path.dropFirst()
    }
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
