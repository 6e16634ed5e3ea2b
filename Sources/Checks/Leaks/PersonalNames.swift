import Markup

/// Names of people, found as whole words without regard to case, whatever joins them: `Jane Roe`,
/// `jane.roe`, a name that goes on in the next line.
struct PersonalNames: Sendable {
  /// Words of lower-case bytes.
  private typealias Name = [[UInt8]]

  /// By their first two bytes.
  private let names: [UInt16: [[[UInt8]]]]
  private let begins: [Bool]

  init(_ people: [String]) {
    let names = people.map { person in
      person.utf8.split(whereSeparator: { $0 <= 0x20 || ".-_".utf8.contains($0) })
        .map { $0.map(\.lowercased) }
    }.filter { $0.first.map { $0.count >= 2 } ?? false }
    // Of names of which one begins another, the longer one is tried first.
    self.names = Dictionary(grouping: names.sorted { $0.joined().count > $1.joined().count }) {
      Self.key($0[0][0], $0[0][1])
    }
    var begins = [Bool](repeating: false, count: names.isEmpty ? 0 : 65_536)
    for key in self.names.keys { begins[Int(key)] = true }
    self.begins = begins
  }

  func ranges(in text: LeakText) -> [Range<Int>] {
    guard !names.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var at = 0
    while at + 1 < text.count {
      if begins[Int(Self.key(text[at], text[at + 1]))], !text[at - 1].isWordByte,
        let end = end(of: text, from: at)
      {
        ranges.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return ranges
  }

  private func end(of text: LeakText, from start: Int) -> Int? {
    for name in names[Self.key(text[start], text[start + 1])] ?? [] {
      if let end = Self.end(of: name, in: text, from: start) { return end }
    }
    return nil
  }

  private static func end(of name: Name, in text: LeakText, from start: Int) -> Int? {
    var at = start
    for (index, word) in name.enumerated() {
      if index > 0 {
        let next = text.end(of: { $0 <= 0x20 || ".-_+".utf8.contains($0) }, from: at, limit: 8)
        guard next > at else { return nil }
        at = next
      }
      guard word.indices.allSatisfy({ text[at + $0].lowercased == word[$0] }) else { return nil }
      at += word.count
    }
    return text[at].isWordByte ? nil : at
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first.lowercased) << 8 | UInt16(second.lowercased)
  }
}
