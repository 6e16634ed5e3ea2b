import Markup

/// Keeps secrets out of everything that is printed about a document: only their ends are told.
struct SecretMask {
  /// The document with asterisks in the place of secrets.
  let source: SourceFile
  private let secrets: [ArraySlice<UInt8>]

  /// `nil` where there is nothing to hide.
  init?(_ source: SourceFile, _ leaks: [Leak]) {
    let ranges = leaks.map(\.secret).filter { !$0.isEmpty }
    guard !ranges.isEmpty else { return nil }
    var bytes = source.bytes
    for range in ranges {
      // Line ends stay, so that every line keeps its number.
      for at in Self.hidden(range) where bytes[at] > 0x20 { bytes[at] = UInt8(ascii: "*") }
    }
    self.source = SourceFile(path: source.path, bytes: bytes)
    secrets = ranges.map { source.bytes[$0] }
  }

  /// What is hidden of a secret: the longer it is, the more of its ends may be told.
  private static func hidden(_ range: Range<Int>) -> Range<Int> {
    let kept =
      switch range.count {
      case 24...256: 4
      case 12..<24: 2
      case 8..<12: 1
      default: 0
      }
    return range.lowerBound + kept..<range.upperBound - kept
  }

  /// A secret as it may be told.
  func text(of leak: Leak) -> String { source.text(in: leak.secret) }

  func masked(_ finding: Diagnostic) -> Diagnostic { finding.masked(by: source, words: words) }

  /// How many bytes of a secret may stand in words before these are taken for a quotation of it.
  private static let window = 8

  /// Words that may quote a part of a secret, as messages do that cut what they quote.
  private func words(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var hides = [Bool](repeating: false, count: bytes.count)
    for secret in secrets { mark(secret, in: bytes, &hides) }
    guard hides.contains(true) else { return text }
    for at in bytes.indices where hides[at] && bytes[at] > 0x20 { bytes[at] = UInt8(ascii: "*") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func mark(_ secret: ArraySlice<UInt8>, in bytes: [UInt8], _ hides: inout [Bool]) {
    let window = min(Self.window, secret.count)
    guard bytes.count >= window else { return }
    var parts: Set<ArraySlice<UInt8>> = []
    for start in secret.startIndex...secret.endIndex - window {
      parts.insert(secret[start..<start + window])
    }
    for start in 0...bytes.count - window where parts.contains(bytes[start..<start + window]) {
      for at in start..<start + window { hides[at] = true }
    }
  }
}
