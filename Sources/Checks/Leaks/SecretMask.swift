import Markup

/// Keeps secrets out of everything that is printed about a document: only their ends are told.
struct SecretMask {
  /// The document with asterisks in the place of secrets.
  let source: SourceFile
  private let quotations: SecretQuotations

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
    quotations = SecretQuotations(ranges.map { source.bytes[$0] })
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

  /// A finding of whatever rule, whose words may quote a secret.
  func masked(_ finding: Diagnostic) -> Diagnostic { finding.reworded(quotations.hidden) }
}
