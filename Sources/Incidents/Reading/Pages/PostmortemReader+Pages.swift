import Markup

/// What a file turns out to be.
public enum FileReading: Sendable {
  /// One reading an incident, in the order of the text; never empty. Also of documents that are no
  /// postmortems but do not say what else they are.
  case incidents([Reading])
  /// Its front matter says that it is a page.
  case page(PageReading)
}

extension PostmortemReader {
  /// Reads a file as what its front matter says that it is, else as what it looks like.
  public func readFile(_ source: SourceFile, split: SplitChoice = .automatic) -> FileReading {
    let document = OpenDocument(source, settings: settings)
    guard let claims = document.claims, let stated = claims.kind, stated.kind != .incident else {
      return .incidents(readAll(document, split: split))
    }
    if !stated.isFirm {
      let readings = readAll(document, split: split)
      if readings.contains(where: { $0.notAPostmortem == nil }) { return .incidents(readings) }
    }
    return .page(PageReader.read(document, claims, isHome: stated.kind == .home, settings))
  }
}
