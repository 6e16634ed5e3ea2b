import Incidents
import Markup

/// The texts of a configuration as they may be published.
struct PublicConfiguration {
  let source: SourceFile
  let diagnostics: [Diagnostic]

  /// Keys whose values are printed nowhere, or mean something else when they are changed.
  private static let kept: Set<String> = [
    "audience", "redact", "split", "zones", "time-zone", "date-order", "language", "interface",
    "extensionless",
  ]
  private static let addresses: Set<String> = ["base-url", "repository"]

  /// - Returns: `nil` where nothing has to be redacted.
  init?(_ redaction: Redaction, _ source: SourceFile, _ document: YAMLValue) {
    guard !redaction.isEmpty, case .map(let entries) = document.kind else { return nil }
    var bytes: [UInt8] = []
    var findings: [Diagnostic] = []
    var at = 0
    for (number, entry) in entries.enumerated() where !Self.kept.contains(entry.key) {
      let next =
        number + 1 < entries.count ? entries[number + 1].keyRange.lowerBound : source.bytes.count
      let stretch = max(at, entry.keyRange.upperBound)..<max(at, next)
      let text = Array(source.bytes[stretch])
      guard let redacted = redaction.redacted(text, isData: true) else { continue }
      bytes += source.bytes[at..<stretch.lowerBound] + redacted
      at = stretch.upperBound
      guard Self.addresses.contains(entry.key) else { continue }
      findings.append(
        Diagnostic(
          .error, .redactedText, "\(entry.key) says what `redact` keeps out, so it leads nowhere",
          in: source, at: entry.value.range))
    }
    guard at > 0 else { return nil }
    bytes += source.bytes[at...]
    self.source = SourceFile(path: source.path, bytes: bytes)
    diagnostics = findings
  }
}

/// Why a public site cannot be made: nobody knows what has to stay out of it.
public struct PrivacyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with the configuration.
  public let reason: Diagnostic

  public var description: String {
    "nothing is published, as what must stay internal cannot be read from casebook.yml: "
      + reason.description
  }

  /// - Throws: where a configuration may keep in more than could be read.
  static func check(_ configuration: Configuration, for audience: Audience) throws {
    guard audience == .public, let reason = configuration.unclearPrivacy else { return }
    throw PrivacyError(reason: reason)
  }
}
