import Incidents

/// Plain sentences that the numbers earn: whether something changes is told only as ``ClaimRules`` has it.
struct TrendsSentences {
  let words: Words
  /// With labels in the pages' language.
  let taxonomy: Taxonomy

  /// - Parameter taxonomy: localised; `nil` for the standard one.
  init(_ words: Words, taxonomy: Taxonomy? = nil) {
    self.words = words
    self.taxonomy = taxonomy ?? words.localised(.standard)
  }
}
