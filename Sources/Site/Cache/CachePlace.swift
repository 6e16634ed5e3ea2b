import Glibc

/// Where the cache of a site lies when nobody says where.
public enum CachePlace {
  /// `$XDG_CACHE_HOME/casebook/NUMBER`, else `~/.cache/casebook/NUMBER`, where the number stands
  /// for the output's path (<https://specifications.freedesktop.org/basedir-spec/>); `nil` without a
  /// home folder.
  public static func standard(for output: OutputFolder) -> String? {
    var digester = Digester(key: Digester.Key(seed: 0))
    digester.add(output.path)
    let name = String(digester.digest.first, radix: 16)
    let base =
      getenv("XDG_CACHE_HOME").map { String(cString: $0) }.flatMap {
        // A relative path is to be ignored.
        $0.utf8.first == UInt8(ascii: "/") ? $0 : nil
      } ?? OutputFolder.home.map { "\($0)/.cache" }
    return base.map { "\($0)/casebook/\(name)" }
  }
}
