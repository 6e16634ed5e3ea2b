import Markup

/// An e-mail address; not one that is there to be written to by everybody, a machine's, or an example.
enum EmailAddress {
  /// - Parameter at: the sign between the name and the host.
  static func range(in text: LeakText, at: Int) -> Range<Int>? {
    guard text[at - 1].isAlphanumeric || "_-+".utf8.contains(text[at - 1]),
      text[at + 1].isAlphanumeric
    else { return nil }
    var start = text.start(of: isNameByte, before: at, limit: 64)
    while start < at, !text[start].isAlphanumeric { start += 1 }
    var end = text.end(
      of: { $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }, from: at + 1,
      limit: 255)
    while end > at, !text[end - 1].isAlphanumeric { end -= 1 }
    guard start < at, isHost(text, at + 1..<end), !isLogin(text, start, at, end) else { return nil }
    let name = text.folded(start..<at)
    let host = text.folded(at + 1..<end)
    guard !nobody.contains(name), !ReservedNames.isReserved(host),
      !isMachine(text.folded(start..<end))
    else { return nil }
    return start..<end
  }

  private static let joints = ByteSet("._%+-")

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || joints.contains(byte)
  }

  /// Two labels or more, the last of them letters; no name of a file such as `icon@2x.png`.
  private static func isHost(_ text: LeakText, _ range: Range<Int>) -> Bool {
    let labels = text.bytes[range].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, (2...24).contains(last.count),
      last.allSatisfy(\.isASCIILetter),
      labels.allSatisfy({ !$0.isEmpty })
    else { return false }
    let ending = last.map(\.lowercased)
    return !fileEndings.contains(ending) && !InternalHost.endings.contains(ending)
  }

  /// `ssh ubuntu@host`, `git@host:path`, `https://user@host/`, `@user@host`.
  private static func isLogin(_ text: LeakText, _ start: Int, _ at: Int, _ end: Int) -> Bool {
    let before = text[start - 1]
    if before == UInt8(ascii: "@") || before == UInt8(ascii: "/") || before >= 0x80 { return true }
    if text[end] == UInt8(ascii: ":"), text[end + 1] > 0x20,
      !"*\"'`)]<".utf8.contains(text[end + 1])
    {
      return true
    }
    if text[end] == UInt8(ascii: "/") || text[end] == UInt8(ascii: "_")
      || text[end] == UInt8(ascii: "@")
    {
      return true
    }
    if before == UInt8(ascii: ":") {
      let run = text.start(of: { $0 > 0x20 && $0 != UInt8(ascii: "/") }, before: start, limit: 128)
      if text[run - 1] == UInt8(ascii: "/"), text[run - 2] == UInt8(ascii: "/") { return true }
    }
    let wordEnd = text.start(of: { $0 == 0x20 }, before: start, limit: 2)
    let word = text.folded(text.start(of: \.isASCIILetter, before: wordEnd, limit: 8)..<wordEnd)
    return wordEnd < start && commands.contains(word)
  }

  /// Addresses that no answer comes from, and those of programs.
  private static func isMachine(_ address: [UInt8]) -> Bool {
    let text = String(decoding: address, as: UTF8.self)
    return text.contains("noreply") || text.contains("no-reply") || text.contains("donotreply")
      || text.contains("do-not-reply") || text.hasSuffix(".gserviceaccount.com")
      // Names of algorithms, as `ssh -v` prints them.
      || text.hasSuffix("@openssh.com") || text.hasSuffix("@libssh.org")
  }

  /// Roles that are there to be written to (RFC 2142 and custom), names of accounts, and words that stand
  /// for a name.
  private static let nobody: Set<[UInt8]> = Set(
    [
      "support", "security", "info", "contact", "help", "helpdesk", "abuse", "postmaster",
      "webmaster",
      "hostmaster", "press", "media", "sales", "status", "hello", "admin", "administrator",
      "privacy",
      "legal", "jobs", "feedback", "billing", "service", "office", "mail", "team", "incidents",
      "git", "root", "ubuntu", "ec2-user", "centos", "core", "debian", "vagrant", "postgres",
      "www-data",
      "you", "your", "your.name", "your-name", "yourname", "my-name", "my.name", "myname", "user",
      "username", "name", "someone", "somebody", "me", "foo", "bar",
      "email", "first.last", "firstname.lastname", "test",
    ].map { Array($0.utf8) })

  private static let commands: Set<[UInt8]> = Set(
    ["ssh", "scp", "rsync", "sftp"].map { Array($0.utf8) })

  private static let fileEndings: Set<[UInt8]> = Set(
    [
      "png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "js", "ts", "css", "md", "html", "json",
      "yaml",
      "yml", "txt", "log", "tar", "gz", "zip", "tgz", "service", "timer", "socket", "target",
      "slice",
    ].map { Array($0.utf8) })
}
