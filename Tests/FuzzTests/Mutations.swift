import Foundation
import Incidents

/// Changes bytes at random, the same ones in every run.
struct Mutations {
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private var random = SplitMix(seed: 0x5EED)

  /// - Parameters:
  ///   - seeds: what to begin with.
  ///   - words: what the readers look for.
  init(seeds: [[UInt8]], words: [[UInt8]]) {
    self.seeds = seeds
    self.words = words
  }

  /// A seed with some changes, cut to a length.
  mutating func next(longest: Int) -> [UInt8] {
    var bytes = Array(pick(seeds).prefix(longest))
    for _ in 0..<[1, 3, 10, 40][below(4)] { change(&bytes) }
    return Array(bytes.prefix(longest))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let at = below(bytes.count + 1)
    switch below(6) {
    case 0, 1: bytes.insert(contentsOf: pick(words), at: at)
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + below(12)))
    case 3:
      let from = below(bytes.count + 1)
      bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + below(80))], at: at)
    case 4:
      let word = pick(words)
      for _ in 0..<below(8) { bytes.insert(contentsOf: word, at: at) }
    default: if at < bytes.count { bytes[at] ^= UInt8(1 << below(8)) }
    }
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] { list[below(list.count)] }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
}

/// The project's own documents, and the words that libFuzzer gets.
enum FuzzInputs {
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every Markdown file below a folder of the project.
  static func documents(in folder: String) -> [[UInt8]] {
    let found = FileManager.default.enumerator(
      at: project.appending(path: folder), includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "md" }
    return files.sorted { $0.path < $1.path }.compactMap { try? Array(Data(contentsOf: $0)) }
  }

  /// The words of Fuzz/words.dict: `"text with \x0a for what is no letter"`, one a line.
  static let words: [[UInt8]] = {
    let text = try? String(contentsOf: project.appending(path: "Fuzz/words.dict"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").filter { $0.hasPrefix("\"") }.map { line in
      var bytes: [UInt8] = []
      var rest = line.dropFirst().dropLast()
      while let first = rest.first {
        let isEscape = first == "\\"
        let hex = rest.dropFirst(2).prefix(2)
        bytes += isEscape ? [UInt8(hex, radix: 16) ?? 0] : Array(String(first).utf8)
        rest = rest.dropFirst(isEscape ? 4 : 1)
      }
      return bytes
    }
  }()
}
