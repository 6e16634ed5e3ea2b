/// A page's Content-Security-Policy, as far as the preview has to do with it.
struct ContentPolicy: Sendable {
  private var directives: [(name: String, sources: [String])]

  init(_ text: String) {
    directives = text.split(separator: ";").compactMap { part in
      let words = part.split { $0 == " " || $0 == "\t" || $0 == "\n" }.map(String.init)
      return words.first.map { ($0.lowercased(), Array(words.dropFirst())) }
    }
  }

  var text: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }

  /// Whether the page may run a script from where it comes from itself.
  var allowsOwnScripts: Bool {
    guard
      let sources = sources("script-src-elem") ?? sources("script-src") ?? sources("default-src")
    else { return true }
    return Self.allowOwn(sources)
  }

  /// Adds the one thing that the preview's script needs: to be told when the site has changed, by
  /// the server that the page comes from. Whatever else the policy forbids stays forbidden.
  mutating func allowOwnConnections() {
    guard let sources = sources("connect-src") ?? sources("default-src"),
      !Self.allowOwn(sources)
    else { return }
    let more = sources.filter { $0.lowercased() != "'none'" } + ["'self'"]
    if let index = directives.firstIndex(where: { $0.name == "connect-src" }) {
      directives[index].sources = more
    } else {
      directives.append(("connect-src", more))
    }
  }

  /// Of directives with the same name only the first counts.
  private func sources(_ name: String) -> [String]? {
    directives.first { $0.name == name }?.sources
  }

  private static func allowOwn(_ sources: [String]) -> Bool {
    sources.contains { $0 == "*" || $0.lowercased() == "'self'" }
  }

}
