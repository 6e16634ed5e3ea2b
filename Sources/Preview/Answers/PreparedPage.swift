/// A page of the site as the preview serves it: with the script that reloads it.
///
/// A page whose policy lets it run no script of its own gets none, and stays as it is.
enum PreparedPage {
  /// - Parameter tag: of the page as it was built; empty where it stands in for another.
  static func make(_ page: [UInt8], tag: String) -> [UInt8] {
    // What documents say cannot close the head: it is escaped there.
    let head = find("</head", in: page, from: 0) ?? page.count
    guard let policies = policies(in: page, before: head) else { return page }
    var prepared: [UInt8] = []
    var index = 0
    for (range, policy) in policies {
      prepared += page[index..<range.lowerBound]
      prepared += policy.text.utf8
      index = range.upperBound
    }
    prepared += page[index..<head]
    prepared += #"<script src="\#(OwnFiles.script)" data-tag="\#(tag)" defer></script>"#.utf8
    return prepared + page[head...]
  }

  /// Where in the page policies stand, and what they should say; `nil` where one of them forbids
  /// the page's own scripts.
  private static func policies(
    in page: [UInt8], before end: Int
  ) -> [(range: Range<Int>, policy: ContentPolicy)]? {
    var found: [(range: Range<Int>, policy: ContentPolicy)] = []
    var start = 0
    while let name = find("http-equiv=\"content-security-policy\"", in: page, from: start),
      name < end
    {
      start = name + 1
      let close = page[name...].firstIndex(of: UInt8(ascii: ">")) ?? end
      let attribute = "content=\""
      guard let content = find(attribute, in: page, from: name + 12), content < close else {
        continue
      }
      let first = content + attribute.utf8.count
      guard let last = page[first...].firstIndex(of: UInt8(ascii: "\"")) else { continue }
      var policy = ContentPolicy(String(decoding: page[first..<last], as: UTF8.self))
      guard policy.allowsOwnScripts else { return nil }
      policy.allowOwnConnections()
      found.append((first..<last, policy))
    }
    return found
  }

  /// The first place of a text in small letters, whatever the case of the page's.
  private static func find(_ text: String, in page: [UInt8], from start: Int) -> Int? {
    let text = Array(text.utf8)
    var index = start
    while index + text.count <= page.count {
      if text.indices.allSatisfy({ lower(page[index + $0]) == text[$0] }) { return index }
      index += 1
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
