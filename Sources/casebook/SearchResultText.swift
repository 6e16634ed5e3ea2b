import Incidents
import Site

/// Results for people.
struct SearchResultText {
  let catalogue: SearchCatalogue
  /// What comes before every path; ends with a slash or is empty.
  let prefix: String
  /// What snippets mark.
  let words: [String: Int]
  var isColoured = StandardOutput.wantsColour

  init(_ catalogue: SearchCatalogue, prefix: String, words: [String: Int]) {
    self.catalogue = catalogue
    self.prefix = prefix
    self.words = words
  }

  /// - Parameter results: documents, each with a remark.
  func list(_ results: [(document: Int, remark: String?)]) -> String {
    results.map(text).joined(separator: "\n")
  }

  private func text(_ number: Int, _ remark: String?) -> String {
    let document = catalogue.documents[number]
    var lines = [colour(Printable.text(document.title), "1")]
    let facts = facts(document)
    if !facts.isEmpty { lines.append("  " + Printable.text(facts)) }
    let snippet = snippet(number)
    if !snippet.isEmpty { lines.append("  " + snippet) }
    if let remark { lines.append("  " + Printable.text(remark)) }
    lines.append("  " + colour(Printable.text(prefix + document.source), "2"))
    return lines.map { $0 + "\n" }.joined()
  }

  /// What the document says of when, why, how long and how much.
  private func facts(_ document: SearchDocument) -> String {
    let cause = document.cause == .unknown ? nil : document.terms[.cause]?.first?.label
    return [
      document.day.isEmpty ? nil : document.day, cause,
      document.minutes.map(FactText.duration), document.percent.map(FactText.percent),
    ].compactMap { $0 }.joined(separator: " · ")
  }

  private func snippet(_ number: Int) -> String {
    let snippet = catalogue.snippet(of: number, words: words)
    let pieces = snippet.pieces.map {
      $0.isHit ? colour(Printable.text($0.text), "1;33") : Printable.text($0.text)
    }
    return (snippet.isCutBefore ? "… " : "") + pieces.joined() + (snippet.isCutAfter ? " …" : "")
  }

  private func colour(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
