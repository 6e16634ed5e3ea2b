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

  /// Counts a pair of forms that stands for `term`.
  @inline(__always)
  mutating func add(_ first: Int32, _ second: Int32, joint: UInt8, term: Int32) {
    add(Form(first: first, second: second, joint: joint, term: term, uses: 1))
  }

  /// Counts what another table counted.
  mutating func add(_ other: PairTable, _ numbers: AddedNumbers) {
    for form in other.forms {
      add(
        Form(
          first: numbers.form(form.first), second: numbers.form(form.second), joint: form.joint,
          term: numbers.term(form.term), uses: form.uses))
    }
  }

  @inline(__always)
  private mutating func add(_ form: Form) {
    let key = UInt64(UInt32(bitPattern: form.first)) << 32 | UInt64(UInt32(bitPattern: form.second))
    let number = Int(table.insert(key))
    if number == forms.count {
      forms.append(form)
    } else {
      forms[number].uses += form.uses
    }
  }

  /// For every term the number of the pair that is written most often, -1 for terms that are none.
  func usualForms(terms: Int) -> [Int32] {
    var usual = [Int32](repeating: -1, count: terms)
    // The forms stand in the order of the texts, so the first of several is the same in every run.
    for (number, form) in forms.enumerated() {
      let best = Int(usual[Int(form.term)])
      if best < 0 || form.uses > forms[best].uses { usual[Int(form.term)] = Int32(number) }
    }
    return usual
  }

  /// The forms of a pair, and the space or hyphen between them.
  func words(_ number: Int32) -> (first: Int, second: Int, joint: UInt8) {
    let form = forms[Int(number)]
    return (Int(form.first), Int(form.second), form.joint)
  }
}
