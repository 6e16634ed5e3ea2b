import Incidents

extension Words {
  /// The taxonomy with its labels and meanings in this language, but for terms that an organisation
  /// has named itself.
  func localised(_ taxonomy: Taxonomy) -> Taxonomy {
    let standard = Taxonomy.standard
    return Taxonomy(
      causes: localised(taxonomy.causes, standard.causes, "cause"),
      triggers: localised(taxonomy.triggers, standard.triggers, "trigger"),
      components: localised(taxonomy.components, standard.components, "component"))
  }

  private func localised(
    _ terms: [Taxonomy.Term], _ standard: [Taxonomy.Term], _ kind: String
  ) -> [Taxonomy.Term] {
    terms.map { term in
      let base = standard.first { $0.id == term.id }
      return Taxonomy.Term(
        id: term.id,
        label: translated("\(kind).\(term.id).label", term.label, base?.label),
        meaning: translated("\(kind).\(term.id).meaning", term.meaning, base?.meaning))
    }
  }

  private func translated(_ key: String, _ text: String, _ standard: String?) -> String {
    // What `words` of the configuration says goes for an organisation's own terms as well.
    (standard == nil || text == standard) && has(key) ? self[key] : text
  }
}
