import Markup

/// The name of a host that only an inner network knows: by what it ends in, or by the configuration.
enum InternalHost {
  /// Top-level names that are nobody's in the world's DNS (RFC 6762, appendix G; ICANN's `.internal`).
  static let endings: Set<[UInt8]> = Set(
    ["internal", "corp", "local", "lan", "intranet"].map { Array($0.utf8) })

  /// - Parameter dot: the first full stop of the name finds it.
  static func range(
    in text: LeakText, dot: Int, patterns: [HostPattern]
  ) -> Range<Int>? {
    guard text[dot - 1].isAlphanumeric, text[dot + 1].isAlphanumeric else { return nil }
    let next = text[dot + 1] | 0x20
    // Almost every stop in a name is out here: three letters begin the endings.
    if patterns.isEmpty, !mayEnd(text, after: dot) { return nil }
    guard next.isAlphanumeric else { return nil }
    let start = text.start(of: \.isTokenByte, before: dot, limit: 64)
    let end = text.end(of: { $0.isTokenByte || $0 == UInt8(ascii: ".") }, from: dot, limit: 253)
    let stop = text[end - 1] == UInt8(ascii: ".") ? end - 1 : end
    guard start < dot, isBorder(text, start, stop) else { return nil }
    let host = text.folded(start..<stop)
    if patterns.contains(where: { $0.matches(host) }) { return start..<stop }
    return isInternal(host) ? start..<stop : nil
  }

  /// Whether one of the next labels begins like an ending; a quick look.
  private static func mayEnd(_ text: LeakText, after dot: Int) -> Bool {
    var at = dot
    var steps = 0
    while text[at].isTokenByte || text[at] == UInt8(ascii: "."), steps < 253 {
      if text[at] == UInt8(ascii: "."), "icl".utf8.contains(text[at + 1] | 0x20) { return true }
      at += 1
      steps += 1
    }
    return false
  }

  /// No part of a path, a longer name or a call.
  private static func isBorder(_ text: LeakText, _ start: Int, _ end: Int) -> Bool {
    let before = text[start - 1]
    if before >= 0x80 || ".$#~\\".utf8.contains(before) { return false }
    // Of a path, unless it is the host of an address.
    if before == UInt8(ascii: "/"), text[start - 2] != UInt8(ascii: "/") { return false }
    let after = text[end]
    return after < 0x80 && !"(=[".utf8.contains(after)
  }

  private static func isInternal(_ host: [UInt8]) -> Bool {
    let labels = host.split(separator: UInt8(ascii: "."))
    guard labels.count >= 2, let last = labels.last, endings.contains(Array(last)),
      labels.allSatisfy({
        $0.first?.isAlphanumeric == true && $0.last?.isAlphanumeric == true
          && !$0.contains(UInt8(ascii: "_"))
      })
    else { return false }
    // `ip-XX-XX.internal` is a pattern.
    let x = UInt8(ascii: "x")
    if labels.contains(where: { label in
      label.allSatisfy { $0 == x } || label.count { $0 == x } >= 3
    }) {
      return false
    }
    if labels.count == 2, words.contains(Array(labels[0])) { return false }
    return !known.contains { ending in
      host == ending || host.hasSuffix([UInt8(ascii: ".")] + ending)
    }
  }

  /// Names that every installation has.
  private static let known: [[UInt8]] = [
    "cluster.local", "docker.internal", "metadata.google.internal", "minikube.internal",
    "containers.internal", "instance-data.ec2.internal", "sslip.local",
  ].map { Array($0.utf8) }

  /// What stands before such an ending in names of files and in code.
  private static let words: Set<[UInt8]> = Set(
    [
      "env", "config", "settings", "compose", "docker-compose", "values", "package", "this", "self",
      "application", "local", "makefile", "gitconfig", "rc", "hosts", "override", "example",
      "appsettings",
      "localhost", "module", "foo", "your", "my", "usr", "etc",
    ].map { Array($0.utf8) })
}
