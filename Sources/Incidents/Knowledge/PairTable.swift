/// Two words in a row, numbered like words: by their forms as written and by their terms.
struct PairTable: Sendable {
  private struct Form: Sendable {
    let first: Int32
    let second: Int32
    /// A space or a hyphen.
    let joint: UInt8
    let term: Int32
    var uses: Int32
  }

  private var table = IDTable()
  private var forms: [Form] = []

  /// Counts a pair of forms that stands for `term`, which is asked for where the pair is new.
  ///
  /// - Returns: the term.
  mutating func add(
    _ first: Int, _ second: Int, joint: UInt8, term: () -> Int32
  ) -> Int32 {
    let number = Int(table.insert(UInt64(first) << 32 | UInt64(second)))
    if number == forms.count {
      forms.append(
        Form(
          first: Int32(first), second: Int32(second), joint: joint, term: term(),
          uses: 0))
    }
    forms[number].uses += 1
    return forms[number].term
  }

  /// How each pair is written most often, by its term.
  func spellings(_ vocabulary: Vocabulary) -> [Int32: PairSpelling] {
    var usual: [Int32: Form] = [:]
    // The forms stand in the order of the texts, so the first of several is the same in every run.
    for form in forms where form.uses > usual[form.term]?.uses ?? 0 { usual[form.term] = form }
    return usual.mapValues { form in
      PairSpelling(
        first: vocabulary.termOfForm[Int(form.first)],
        second: vocabulary.termOfForm[Int(form.second)],
        text: vocabulary.spelling(form: Int(form.first))
          + (form.joint == UInt8(ascii: "-") ? "-" : " ")
          + vocabulary.spelling(form: Int(form.second)))
    }
  }
}

/// A pair of words as it is written most often, and the terms of its words.
struct PairSpelling: Sendable {
  let first: Int32
  let second: Int32
  let text: String
}
