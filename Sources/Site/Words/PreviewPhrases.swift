import Markup

/// What the panel says that a preview puts on pages, in the language of the pages.
public struct PreviewPhrases: Sendable {
  public let language: String
  public let title: String
  /// How many findings there are of each kind; empty where there is none.
  public let count: String
  public let here: String
  public let elsewhere: String
  public let failed: String
  public let unbuilt: String
  public let lost: String
  private let words: Words

  init(_ words: Words, diagnostics: [Diagnostic]) {
    self.words = words
    language = words.locale.language
    title = words["preview.title"]
    here = words["preview.here"]
    elsewhere = words["preview.elsewhere"]
    failed = words["preview.failed"]
    unbuilt = words["preview.unbuilt"]
    lost = words["preview.lost"]
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return switch severity {
      case .error: words.text("preview.errors", count: count)
      case .warning: words.text("preview.warnings", count: count)
      case .note: words.text("preview.notes", count: count)
      }
    }
    count = counts.joined(separator: ", ")
  }

  /// For when the theme's own cannot be read.
  public static var builtIn: PreviewPhrases? {
    guard let words = try? Theme().words().words else { return nil }
    return PreviewPhrases(words, diagnostics: [])
  }

  /// That there are more findings than are shown.
  public func more(_ count: Int) -> String { words.text("preview.more", count: count) }

}
