import Markup

/// What an organisation keeps to itself beside what everybody does.
public struct LeakSettings: Sendable {
  let names: PersonalNames
  let hosts: [HostPattern]
  /// Rules that nobody wants to hear of, which need not be looked for.
  let off: Set<Rule>

  /// - Parameters:
  ///   - people: names that must not be published, as they are written.
  ///   - hosts: names of internal hosts, `*` standing for any part: `*.corp.example.org`.
  public init(people: [String] = [], hosts: [String] = [], off: Set<Rule> = []) {
    names = PersonalNames(off.contains(.personalName) ? [] : people)
    self.hosts = hosts.map(HostPattern.init)
    self.off = off
  }

  var isSilent: Bool { LeakRule.all.allSatisfy { off.contains($0.id) } }
}

/// Names of hosts, lower case, in which `*` stands for one or more characters.
struct HostPattern: Sendable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = text.utf8.map(\.lowercased) }

  /// - Parameter host: lower case.
  func matches(_ host: [UInt8]) -> Bool {
    // The usual two pointers: on a mismatch the last star takes one byte more.
    var (at, place) = (0, 0)
    var star: (at: Int, place: Int)?
    while place < host.count {
      if at < bytes.count, bytes[at] == UInt8(ascii: "*") {
        star = (at, place)
        at += 1
        place += 1
      } else if at < bytes.count, bytes[at] == host[place] {
        at += 1
        place += 1
      } else if let last = star {
        star = (last.at, last.place + 1)
        at = last.at + 1
        place = last.place + 2
      } else {
        return false
      }
    }
    return at == bytes.count && place == host.count
  }
}
