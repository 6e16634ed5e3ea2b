import Markup

/// Names of people, found as whole words. Whatever joins the words of one and however they are
/// capitalised, it is the same name: `Jane Roe`, `jane.roe`, one that goes on in the next line. A name of
/// a single word counts only as it is written, since `Mark` and `Will` are words too.
struct PersonalNames: Sendable {
  private struct Name {
    /// Lower case, but for a single one.
    let words: [[UInt8]]

    init(_ written: String) {
      let words = written.utf8.split(whereSeparator: { $0 <= 0x20 || joints.contains($0) })
      self.words = words.count == 1 ? [Array(words[0])] : words.map { $0.map(\.lowercased) }
    }

    var isExact: Bool { words.count == 1 }
    var length: Int { words.reduce(0) { $0 + $1.count } }
  }

  private static let joints = ByteSet("._-+")

  /// By their first two bytes, lower case.
  private let names: [UInt16: [Name]]
  private let begins: [Bool]

  init(_ people: [String]) {
    let names = people.map(Name.init).filter { $0.words.first.map { $0.count >= 2 } ?? false }
    // Of names of which one begins another, the longer one is tried first.
    self.names = Dictionary(grouping: names.sorted { $0.length > $1.length }) {
      Self.key($0.words[0][0], $0.words[0][1])
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
    for (index, word) in name.words.enumerated() {
      if index > 0 {
        let next = text.end(of: { $0 <= 0x20 || joints.contains($0) }, from: at, limit: 8)
        guard next > at else { return nil }
        at = next
      }
      let place = at
      let stands = word.indices.allSatisfy {
        let byte = text[place + $0]
        return (name.isExact ? byte : byte.lowercased) == word[$0]
      }
      guard stands else { return nil }
      at += word.count
    }
    return text[at].isWordByte ? nil : at
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first.lowercased) << 8 | UInt16(second.lowercased)
  }
}
