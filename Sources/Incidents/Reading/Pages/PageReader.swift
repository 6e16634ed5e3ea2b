import Markup

/// Reads what a page is called and where it belongs.
struct PageReader {
  private let document: OpenDocument
  private let claims: FrontMatterClaims
  private let view: DocumentView

  static func read(
    _ document: OpenDocument, _ claims: FrontMatterClaims, isHome: Bool, _ settings: ReadingSettings
  ) -> PageReading {
    PageReader(document: document, claims: claims, view: document.view(settings)).read(isHome)
  }

  private func read(_ isHome: Bool) -> PageReading {
    let (navigation, findings) = navigation
    let heading = heading
    let title = claims.title ?? heading ?? fileName
    return PageReading(
      isHome: isHome, title: title,
      description: claims.summary ?? SummaryExtractor.extract(view),
      name: claims.id?.value ?? claims.slug, aliases: claims.aliases,
      audience: claims.audience ?? .public, navigation: navigation, body: document.body,
      titleLine: !isHome && heading?.value == title.value ? firstLine : nil,
      diagnostics: (document.diagnostics + claims.diagnostics + findings).sorted())
  }

  private var heading: Claim<String>? {
    guard let passage = view.passages.first(where: { $0.isHeading && $0.text.count > 0 }) else {
      return nil
    }
    let evidence = view.evidence(passage.text, 0..<passage.text.count, .firstHeading, .high)
    return Claim(evidence.text, evidence)
  }

  /// The line of the heading that the page begins with; one further down stays where it is.
  private var firstLine: Int? {
    view.passages.first.flatMap { $0.isHeading ? $0.lines.lowerBound : nil }
  }

  private var fileName: Claim<String> {
    let name = document.source.path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return Claim(stem, Evidence(range: 0..<0, text: name, rule: .fileName, confidence: .low))
  }

  private var navigation: (PageReading.Navigation, [Diagnostic]) {
    guard let value = claims.navigation else { return (.footer, []) }
    switch value.kind {
    case .bool(let isListed): return (isListed ? .listed : .footer, [])
    case .int(let number): return (.numbered(number), [])
    case .null: return (.footer, [])
    default:
      let finding = Diagnostic(
        .error, .wrongType, "this has to be true, false or a whole number", in: document.source,
        at: value.range, help: "the number gives the order in the site's navigation")
      return (.footer, [finding])
    }
  }
}
