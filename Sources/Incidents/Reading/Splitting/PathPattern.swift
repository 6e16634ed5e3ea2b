/// Which paths a line of the configuration speaks of.
///
/// `*` stands for any part of a name, `?` for one byte of it, `**` for any folders. A pattern without
/// a slash fits a file of that name in every folder, one with a slash the whole path.
public struct PathPattern: Sendable, Hashable {
  public let text: String
  private let parts: [[UInt8]]

  public init(_ text: String) {
    self.text = text
    var parts = text.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    let isAnchored = text.utf8.contains(UInt8(ascii: "/"))
    if !isAnchored, !parts.isEmpty { parts.insert(Self.anyFolders, at: 0) }
    self.parts = parts
  }

  private static let anyFolders = Array("**".utf8)

  public func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    return Self.matches(
      parts, names, isAny: { $0 == Self.anyFolders }, isSame: { Self.nameMatches($0, $1) })
  }

  private static func nameMatches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    matches(
      pattern, name, isAny: { $0 == UInt8(ascii: "*") },
      isSame: { $0 == $1 || $0 == UInt8(ascii: "?") })
  }

  /// Greedy matching that goes back to the last "any" only, so that no pattern can make it slow.
  private static func matches<Element>(
    _ pattern: [Element], _ text: [Element], isAny: (Element) -> Bool,
    isSame: (Element, Element) -> Bool
  ) -> Bool {
    var (at, index) = (0, 0)
    var retry: (pattern: Int, text: Int)?
    while index < text.count {
      if at < pattern.count, isAny(pattern[at]) {
        retry = (at + 1, index)
        at += 1
      } else if at < pattern.count, isSame(pattern[at], text[index]) {
        at += 1
        index += 1
      } else if let back = retry {
        retry = (back.pattern, back.text + 1)
        (at, index) = (back.pattern, back.text + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy(isAny)
  }
}
