import Incidents

/// Terms with what they mean.
enum Glossary {
  static func entries(_ terms: [Taxonomy.Term], swatches: Bool = false) -> HTML {
    terms.map { term -> HTML in
      let swatch = swatches ? PageParts.swatch(CauseID(rawValue: term.id)) : HTML()
      return "<dt>\(swatch)\(term.label)</dt><dd>\(term.meaning)</dd>"
    }.joined("\n")
  }
}
